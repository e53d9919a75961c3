package id.prakerja.selection.reading.export;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** Exports of a wave. */
@Path("/v1/waves/{wave}/exports")
@Tag(name = "Exports", description = "Data to take away, streamed and logged")
public class ExportResource {

    private final Exports exports;
    private final Caller caller;

    ExportResource(Exports exports, Caller caller) {
        this.exports = exports;
        this.caller = caller;
    }

    /** As comma-separated values. */
    @GET
    @Path("/{kind}.csv")
    @Produces(ExportFormat.CSV_TYPE)
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "exportCsv",
            summary = "Export entries, participants, exclusions or revocations as CSV",
            description =
                    "Streamed; the first column is the key in whose order the lines come. An export that broke off goes on with"
                            + " ?after= and the key of its last whole line. No value is taken for a formula by a spreadsheet.")
    @APIResponse(
            responseCode = "200",
            description = "A header and the lines",
            content = @Content(mediaType = ExportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "400", description = "CURSOR_INVALID")
    @APIResponse(responseCode = "404", description = "WAVE_UNKNOWN, EXPORT_UNKNOWN")
    public RestMulti<byte[]> csv(
            @PathParam("wave") int wave,
            @PathParam("kind")
                    @Parameter(
                            description = "entries, participants, exclusions or revocations",
                            example = "participants")
                    String kind,
            @BeanParam @Valid ExportRequest request) {
        return answer(exports.begin(wave, kind, ExportFormat.CSV, request, caller.subject()));
    }

    /** As newline-delimited JSON. */
    @GET
    @Path("/{kind}.ndjson")
    @Produces(ExportFormat.NDJSON_TYPE)
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "exportNdjson",
            summary = "Export entries, participants, exclusions or revocations as NDJSON",
            description = "As the CSV export, with an object per line.")
    @APIResponse(
            responseCode = "200",
            description = "The lines",
            content = @Content(mediaType = ExportFormat.NDJSON_TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "400", description = "CURSOR_INVALID")
    @APIResponse(responseCode = "404", description = "WAVE_UNKNOWN, EXPORT_UNKNOWN")
    public RestMulti<byte[]> ndjson(
            @PathParam("wave") int wave,
            @PathParam("kind")
                    @Parameter(
                            description = "entries, participants, exclusions or revocations",
                            example = "participants")
                    String kind,
            @BeanParam @Valid ExportRequest request) {
        return answer(exports.begin(wave, kind, ExportFormat.NDJSON, request, caller.subject()));
    }

    private RestMulti<byte[]> answer(Uni<Exports.Begun> begun) {
        return RestMulti.fromUniResponse(
                begun,
                exports::stream,
                export -> Map.of(
                        HttpHeaders.CONTENT_DISPOSITION,
                        List.of("attachment; filename=\"wave-%d-%s.%s\""
                                .formatted(
                                        export.wave(),
                                        export.kind().fileName(),
                                        export.format().extension()))));
    }
}

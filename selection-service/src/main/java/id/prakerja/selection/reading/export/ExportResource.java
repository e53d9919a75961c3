package id.prakerja.selection.reading.export;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.exports.ExportSource;
import id.prakerja.exports.Exports;
import id.prakerja.selection.draw.drawn.DrawnEntries;
import id.prakerja.selection.waves.secret.WaveSecrets;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.sheets.SheetFormat;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

    private static final String KINDS = "entries, participants, exclusions or revocations";
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    private final Exports exports;
    private final Pool pool;
    private final DrawnEntries drawn;
    private final WaveSecrets secrets;
    private final WaveStore waves;
    private final Caller caller;

    ExportResource(
            Exports exports, Pool pool, DrawnEntries drawn, WaveSecrets secrets, WaveStore waves, Caller caller) {
        this.exports = exports;
        this.pool = pool;
        this.drawn = drawn;
        this.secrets = secrets;
        this.waves = waves;
        this.caller = caller;
    }

    /** As comma-separated values. */
    @GET
    @Path("/{kind}.csv")
    @Produces(CSV)
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
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "400", description = "CURSOR_INVALID, EXPORT_REASON_REQUIRED")
    @APIResponse(responseCode = "404", description = "WAVE_UNKNOWN, EXPORT_UNKNOWN")
    public RestMulti<byte[]> csv(
            @PathParam("wave") int wave,
            @PathParam("kind") @Parameter(description = KINDS, example = "participants") String kind,
            @BeanParam @Valid ExportFilter filter) {
        return answer(wave, ExportKind.named(kind), SheetFormat.CSV, filter);
    }

    /** As newline-delimited JSON. */
    @GET
    @Path("/{kind}.ndjson")
    @Produces(NDJSON)
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "exportNdjson",
            summary = "Export entries, participants, exclusions or revocations as NDJSON",
            description = "As the CSV export, with an object per line.")
    @APIResponse(
            responseCode = "200",
            description = "The lines",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "400", description = "CURSOR_INVALID, EXPORT_REASON_REQUIRED")
    @APIResponse(responseCode = "404", description = "WAVE_UNKNOWN, EXPORT_UNKNOWN")
    public RestMulti<byte[]> ndjson(
            @PathParam("wave") int wave,
            @PathParam("kind") @Parameter(description = KINDS, example = "participants") String kind,
            @BeanParam @Valid ExportFilter filter) {
        return answer(wave, ExportKind.named(kind), SheetFormat.NDJSON, filter);
    }

    private RestMulti<byte[]> answer(int wave, ExportKind kind, SheetFormat format, ExportFilter filter) {
        kind.key(filter.after);
        ExportSource source = kind == ExportKind.ENTRIES
                ? new DrawnList(pool, drawn, secrets, wave, filter.province, filter.state)
                : new WaveList(pool, wave, kind, filter.province, filter.state);
        return exports.answer(waves.get(pool, wave), filter.request(wave, kind, format, caller.subject()), source);
    }
}

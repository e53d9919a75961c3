package id.prakerja.selection.draw.reserve;

import id.prakerja.selection.open.OpenHeaders;
import id.prakerja.selection.open.OpenToAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
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

/** The determination list as a file, which the verifiers of a draw take. */
@Path("/v1/waves/{wave}/determination-list.ndjson")
@Tag(name = "Results")
public class PublishedListResource {

    private static final String NDJSON = "application/x-ndjson";

    private final DeterminationListReads list;
    private final OpenHeaders open;

    PublishedListResource(DeterminationListReads list, OpenHeaders open) {
        this.list = list;
        this.open = open;
    }

    /** The file, streamed. */
    @GET
    @Produces(NDJSON)
    @PermitAll
    @OpenToAll
    @Operation(
            operationId = "downloadDeterminationList",
            summary = "Download what the determination changed of the draw's outcome",
            description =
                    "All lines of a stage, byte for byte those whose SHA-256 was published with the decree. Give the file to"
                            + " ./prakerja verify-draw or docs/verify/verify_draw.py beside the result package.")
    @APIResponse(
            responseCode = "200",
            description = "The lines of a stage, in order, one JSON object a line",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "WAVE_UNKNOWN")
    @APIResponse(responseCode = "409", description = "DETERMINATION_NOT_PUBLIC")
    public RestMulti<byte[]> download(
            @PathParam("wave") @Parameter(example = "6") int wave,
            @QueryParam("stage")
                    @DefaultValue("DETERMINATION")
                    @Parameter(description = "DETERMINATION, or REFILL-1 and on", example = "DETERMINATION")
                    String stage) {
        return RestMulti.fromUniResponse(
                list.announced(wave), announced -> list.published(wave, stage), announced -> headers());
    }

    /** A streamed answer passes no filter: it says itself what open answers say. */
    private Map<String, List<String>> headers() {
        Map<String, List<String>> headers = new HashMap<>();
        open.granted().forEach((name, value) -> headers.put(name, List.of(value)));
        return headers;
    }
}

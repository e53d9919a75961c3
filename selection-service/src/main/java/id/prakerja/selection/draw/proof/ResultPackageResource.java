package id.prakerja.selection.draw.proof;

import id.prakerja.selection.open.OpenHeaders;
import id.prakerja.selection.open.OpenToAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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

/** The public result package of a wave. */
@Path("/v1/waves/{wave}/result-package")
@Tag(name = "Proof")
public class ResultPackageResource {

    private static final String ZIP = "application/zip";

    private final ResultPackages packages;
    private final OpenHeaders open;

    ResultPackageResource(ResultPackages packages, OpenHeaders open) {
        this.packages = packages;
        this.open = open;
    }

    /** The package, streamed. */
    @GET
    @Produces(ZIP)
    @PermitAll
    @OpenToAll
    @Operation(
            operationId = "downloadResultPackage",
            summary = "Download everything needed to check a draw",
            description =
                    "From the announcement on, for everyone: parameters, commitment, seed, the list by pseudonym, ranks and"
                            + " results. Check it with ./prakerja verify-draw or docs/verify/verify_draw.py.")
    @APIResponse(
            responseCode = "200",
            description = "The package, as docs/draw.md specifies it",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "206",
            description = "The part that was asked for",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "The package that If-None-Match names")
    @APIResponse(responseCode = "404", description = "WAVE_UNKNOWN")
    @APIResponse(responseCode = "409", description = "RESULT_NOT_PUBLIC")
    @APIResponse(
            responseCode = "416",
            description = "The package has no such bytes; Content-Range says how many it has")
    public RestMulti<byte[]> download(
            @PathParam("wave") @Parameter(example = "6") int wave,
            @HeaderParam("Range") @Parameter(description = "One range of bytes", example = "bytes=1000000-")
                    String range,
            @HeaderParam("If-Range") @Parameter(description = "The ETag of the part held already") String ifRange,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(description = "The ETag of the package held already")
                    String ifNoneMatch) {
        return RestMulti.fromUniResponse(
                packages.deliver(wave, range, ifRange, ifNoneMatch),
                packages::send,
                this::headers,
                delivery -> delivery.status().getStatusCode());
    }

    /** A streamed answer passes no filter: it says itself what open answers say. */
    private Map<String, List<String>> headers(Delivery delivery) {
        Map<String, List<String>> headers = new HashMap<>(delivery.headers());
        open.granted().forEach((name, value) -> headers.put(name, List.of(value)));
        return headers;
    }
}

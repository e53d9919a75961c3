package id.prakerja.selection.draw.proof;

import id.prakerja.access.Role;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** The public result package of a wave. */
@Path("/v1/waves/{wave}/result-package")
@Tag(name = "Proof")
public class ResultPackageResource {

    private static final String ZIP = "application/zip";

    private final ResultPackages packages;

    ResultPackageResource(ResultPackages packages) {
        this.packages = packages;
    }

    /** The package, streamed. */
    @GET
    @Produces(ZIP)
    @RolesAllowed({Role.APPLICANT, Role.OFFICER, Role.OPERATOR, Role.CURATOR, Role.FINANCE, Role.AUDITOR})
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
    @APIResponse(responseCode = "404", description = "WAVE_UNKNOWN")
    @APIResponse(responseCode = "409", description = "RESULT_NOT_PUBLIC")
    public RestMulti<byte[]> download(@PathParam("wave") int wave) {
        return RestMulti.fromUniResponse(
                packages.parameters(wave),
                packages::pack,
                parameters -> Map.of(
                        HttpHeaders.CONTENT_DISPOSITION,
                        List.of("attachment; filename=\"wave-%d.zip\"".formatted(parameters.wave()))));
    }
}

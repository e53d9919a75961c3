package id.prakerja.selection.figures;

import id.prakerja.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures of a wave. */
@Path("/v1/waves/{wave}/figures")
@Tag(name = "Figures")
@Produces(MediaType.APPLICATION_JSON)
public class WaveFiguresResource {

    private final WaveFigures waveFigures;

    WaveFiguresResource(WaveFigures waveFigures) {
        this.waveFigures = waveFigures;
    }

    /** Figures of a wave. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(summary = "Figures of a wave")
    @APIResponse(responseCode = "200", description = "The figures")
    @APIResponse(responseCode = "404", description = "WAVE_UNKNOWN")
    public Uni<WaveFiguresView> wave(@PathParam("wave") int wave) {
        return waveFigures.of(wave);
    }
}

package id.prakerja.selection.reading.figures;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.selection.open.OpenToAll;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
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
@Path("/v1/waves/{wave}")
@Tag(name = "Figures")
@Produces(MediaType.APPLICATION_JSON)
public class WaveFiguresResource {

    private final WaveFigures waveFigures;
    private final Funnel funnel;
    private final Caller caller;

    WaveFiguresResource(WaveFigures waveFigures, Funnel funnel, Caller caller) {
        this.waveFigures = waveFigures;
        this.funnel = funnel;
        this.caller = caller;
    }

    /** Figures of a wave. */
    @GET
    @Path("/figures")
    @PermitAll
    @OpenToAll
    @Operation(
            operationId = "showWaveFigures",
            summary = "Show figures of a wave",
            description = "Without a token as they were up to a minute ago.")
    @APIResponse(responseCode = "200", description = "The figures")
    @APIResponse(responseCode = "404", description = "WAVE_UNKNOWN")
    public Uni<WaveFiguresView> wave(@PathParam("wave") int wave) {
        return caller.isAnonymous() ? waveFigures.remembered(wave) : waveFigures.of(wave);
    }

    /** The funnel of a wave. */
    @GET
    @Path("/funnel")
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "showWaveFunnel", summary = "Show how far the people of a wave have come, by province")
    @APIResponse(responseCode = "200", description = "The funnel")
    @APIResponse(responseCode = "404", description = "WAVE_UNKNOWN")
    public Uni<FunnelView> funnel(@PathParam("wave") int wave) {
        return funnel.of(wave);
    }
}

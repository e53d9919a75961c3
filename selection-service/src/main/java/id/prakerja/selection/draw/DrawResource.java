package id.prakerja.selection.draw;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.selection.wave.WaveReads;
import id.prakerja.selection.wave.WaveView;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Drawing a wave. */
@Path("/v1/waves/{wave}/draw")
@Tag(name = "Draw")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DrawResource {

    private final DrawOperation operation;
    private final WaveReads reads;
    private final Caller caller;

    DrawResource(DrawOperation operation, WaveReads reads, Caller caller) {
        this.operation = operation;
        this.reads = reads;
        this.caller = caller;
    }

    /** Draws; a caller that goes away does not stop it. */
    @POST
    @RolesAllowed(Role.OPERATOR)
    @Cancellable(false)
    @Operation(
            summary = "Draw a closed wave",
            description =
                    "Freezes the entries, draws, reveals the seed. Answers when the draw is done; GET the wave to see the"
                            + " progress. The body may be left out.")
    @APIResponse(responseCode = "200", description = "The drawn wave")
    @APIResponse(responseCode = "409", description = "WAVE_STATE, DRAW_TOO_EARLY, DRAW_RUNNING, LIST_NOT_HELD")
    public Uni<WaveView> draw(@PathParam("wave") int wave, @RequestBody(required = false) @Valid DrawRequest request) {
        return operation
                .draw(wave, request == null ? DrawRequest.PLAIN : request, caller.subject())
                .chain(reads::show);
    }
}

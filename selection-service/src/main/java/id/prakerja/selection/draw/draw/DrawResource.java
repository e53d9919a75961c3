package id.prakerja.selection.draw.draw;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.approvals.Approvals;
import id.prakerja.approvals.ProposalView;
import id.prakerja.selection.waves.wave.WaveAction;
import id.prakerja.selection.waves.wave.WaveView;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

    private final Approvals approvals;
    private final DrawOperation draw;
    private final Caller caller;

    DrawResource(Approvals approvals, DrawOperation draw, Caller caller) {
        this.approvals = approvals;
        this.draw = draw;
        this.caller = caller;
    }

    /** Draws; a caller that goes away does not stop it. */
    @POST
    @RolesAllowed(Role.OPERATOR)
    @Cancellable(false)
    @Operation(
            operationId = "drawWave",
            summary = "Draw a frozen wave with the value that it waits for",
            description =
                    "A draw with a drand round happens by itself when the round appears; this is for a value that others publish, and for"
                            + " a service that cannot reach drand. Prepared for another operator's approval. Answers when the draw is done;"
                            + " GET the wave to see the progress.")
    @APIResponse(
            responseCode = "200",
            description = "The drawn wave",
            content = @Content(schema = @Schema(implementation = WaveView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Prepared for approval",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "WAVE_STATE, DRAW_TOO_EARLY, WAVE_NOT_FROZEN, DRAW_RUNNING, RANDOMNESS_TOO_EARLY, PROPOSAL_PENDING")
    @APIResponse(
            responseCode = "422",
            description = "RANDOMNESS_REQUIRED, RANDOMNESS_MALFORMED, DRAND_SIGNATURE_REQUIRED, DRAND_VALUE_DIFFERS,"
                    + " DRAND_SIGNATURE_FALSE")
    public Uni<Response> draw(@PathParam("wave") int wave, @RequestBody(required = false) @Valid DrawRequest request) {
        DrawRequest wished = request == null ? DrawRequest.EMPTY : request;
        return approvals.submit(draw, WaveAction.subject(wave), wished, wished.reason(), caller.subject());
    }
}

package id.prakerja.selection.seats.determination;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.approvals.Approvals;
import id.prakerja.approvals.ProposalView;
import id.prakerja.selection.waves.wave.WaveAction;
import id.prakerja.selection.waves.wave.WaveView;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Determining a drawn wave. */
@Path("/v1/waves/{wave}/determination")
@Tag(name = "Determination")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeterminationResource {

    private final Approvals approvals;
    private final DeterminationOperation determination;
    private final Caller caller;

    DeterminationResource(Approvals approvals, DeterminationOperation determination, Caller caller) {
        this.approvals = approvals;
        this.determination = determination;
        this.caller = caller;
    }

    /** Determines; a caller that goes away does not stop it. */
    @POST
    @RolesAllowed(Role.OPERATOR)
    @Cancellable(false)
    @Operation(
            operationId = "determineWave",
            summary = "Determine the selected by a decree",
            description =
                    "Judges them once more, fills the seats of those excluded meanwhile from the reserve list, makes participants"
                            + " of all and publishes participant.selected for each, exactly once. Prepared for"
                            + " another operator's approval where two people are needed.")
    @APIResponse(
            responseCode = "200",
            description = "The determined wave",
            content = @Content(schema = @Schema(implementation = WaveView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Prepared for approval",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "WAVE_STATE, SELF_TESTS_FAILED, DECREE_USED, DETERMINATION_RUNNING, LIST_NOT_HELD, PROPOSAL_PENDING")
    @APIResponse(responseCode = "422", description = "NOTICE_TOO_EARLY, DECREE_MALFORMED")
    public Uni<Response> determine(@PathParam("wave") int wave, @NotNull @Valid DetermineWaveRequest request) {
        return approvals.submit(determination, WaveAction.subject(wave), request, request.reason(), caller.subject());
    }
}

package id.prakerja.selection.waves.planning;

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
import jakarta.ws.rs.PUT;
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

/** The seats of a planned wave. */
@Path("/v1/waves/{wave}/seats")
@Tag(name = "Waves")
@Produces(MediaType.APPLICATION_JSON)
public class SeatsResource {

    private final Approvals approvals;
    private final SeatsChange seats;
    private final Caller caller;

    SeatsResource(Approvals approvals, SeatsChange seats, Caller caller) {
        this.approvals = approvals;
        this.seats = seats;
        this.caller = caller;
    }

    /** Replaces the seats of a planned wave. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR)
    @Cancellable(false)
    @Operation(
            operationId = "replaceSeats",
            summary = "Replace the seats of a planned wave",
            description =
                    "Quota and table of the provinces together. Prepared for another operator's approval where two"
                            + " people are needed.")
    @APIResponse(
            responseCode = "200",
            description = "The changed wave",
            content = @Content(schema = @Schema(implementation = WaveView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Prepared for approval",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "404", description = "WAVE_UNKNOWN")
    @APIResponse(responseCode = "409", description = "WAVE_STATE, PROPOSAL_PENDING")
    @APIResponse(
            responseCode = "422",
            description = "PROVINCE_UNKNOWN, PROVINCE_SEATS_NEGATIVE, PROVINCE_QUOTAS_EXCEED_QUOTA")
    public Uni<Response> replace(@PathParam("wave") int wave, @NotNull @Valid SeatsRequest request) {
        return approvals.submit(seats, WaveAction.subject(wave), request, request.reason(), caller.subject());
    }
}

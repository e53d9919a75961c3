package id.prakerja.selection.seats.refill;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.approvals.Approvals;
import id.prakerja.approvals.ProposalView;
import id.prakerja.selection.waves.wave.WaveAction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Filling freed seats from the reserve list. */
@Path("/v1/waves/{wave}/refills")
@Tag(name = "Determination")
@Produces(MediaType.APPLICATION_JSON)
public class RefillResource {

    private final Approvals approvals;
    private final Refills refills;
    private final Caller caller;

    RefillResource(Approvals approvals, Refills refills, Caller caller) {
        this.approvals = approvals;
        this.refills = refills;
        this.caller = caller;
    }

    /** Fills; a decree fills once, and a caller that goes away does not stop it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR)
    @Cancellable(false)
    @Operation(
            operationId = "fillSeats",
            summary = "Fill freed seats from the reserve list, by a further decree",
            description =
                    "While the wave's terms allow it. The reserve list is judged again and takes the seats in rank order within"
                            + " the shares they belong to; participant.selected is published for each, exactly once. Prepared"
                            + " for another operator's approval where two people are needed.")
    @APIResponse(
            responseCode = "200",
            description = "The filling",
            content = @Content(schema = @Schema(implementation = RefillView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Prepared for approval",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "404", description = "WAVE_UNKNOWN")
    @APIResponse(
            responseCode = "409",
            description = "WAVE_STATE, REFILL_NOT_ALLOWED, DECREE_USED, NO_FREED_SEAT, LIST_NOT_HELD, PROPOSAL_PENDING")
    @APIResponse(responseCode = "422", description = "NOTICE_TOO_EARLY")
    public Uni<Response> fill(@PathParam("wave") int wave, @NotNull @Valid RefillRequest request) {
        return approvals.submit(refills, WaveAction.subject(wave), request, request.reason(), caller.subject());
    }

    /** Lists the fillings. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "listRefills", summary = "List the fillings of freed seats of a wave")
    @APIResponse(responseCode = "200", description = "In order; none where there was none")
    public Uni<List<RefillView>> refills(@PathParam("wave") int wave) {
        return refills.all(wave);
    }
}

package id.prakerja.selection.participants.participant;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Purchases made in time that arrived after the seat had been given to somebody else. */
@Path("/v1/late-purchases")
@Tag(name = "Participants")
@Produces(MediaType.APPLICATION_JSON)
public class LatePurchaseResource {

    private final LatePurchaseDecisions decisions;
    private final Participants participants;
    private final Caller caller;

    LatePurchaseResource(LatePurchaseDecisions decisions, Participants participants, Caller caller) {
        this.decisions = decisions;
        this.participants = participants;
        this.caller = caller;
    }

    /** Lists those that wait for a decision. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "listLatePurchases",
            summary = "List late purchases that wait for a decision",
            description =
                    "Made in time, but arrived after the seat had been given to somebody else. Where the seat is still in the"
                            + " recovery pool, the membership is reinstated by itself.")
    @APIResponse(responseCode = "200", description = "A page, by person")
    public Uni<Page<LatePurchaseView>> open(@BeanParam PageRequest page) {
        return decisions.open(page);
    }

    /** Decides on one. */
    @POST
    @Path("/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR)
    @Cancellable(false)
    @Operation(
            operationId = "decideLatePurchase",
            summary = "Decide on a late purchase",
            description = "Reinstates the person on another seat of the recovery pool, or lets the revocation stand.")
    @APIResponse(responseCode = "200", description = "The participant as it then stands")
    @APIResponse(responseCode = "404", description = "LATE_PURCHASE_UNKNOWN")
    @APIResponse(responseCode = "409", description = "NO_SEAT_FREE")
    public Uni<ParticipantView> decide(@PathParam("id") UUID id, @NotNull @Valid LatePurchaseDecisionRequest request) {
        return decisions.decide(id, request, caller.subject()).chain(() -> participants.show(id));
    }
}

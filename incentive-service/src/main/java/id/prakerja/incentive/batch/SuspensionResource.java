package id.prakerja.incentive.batch;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Partners that get nothing for the time being. */
@Path("/v1/partner-suspensions")
@Tag(name = "Batches", description = "What is handed to one partner in one go, and who has decided it")
public class SuspensionResource {

    private final Suspensions suspensions;
    private final Caller caller;

    SuspensionResource(Suspensions suspensions, Caller caller) {
        this.suspensions = suspensions;
        this.caller = caller;
    }

    /** Lists suspensions. */
    @GET
    @RolesAllowed({Role.FINANCE, Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "listPartnerSuspensions", summary = "List suspensions of partners, the latest first")
    @APIResponse(responseCode = "200", description = "The latest hundred")
    public Uni<List<Suspensions.Suspension>> list(
            @QueryParam("partner") @Parameter(description = "Only of this partner", example = "gopay") String partner) {
        return suspensions.list(partner);
    }

    /** Suspends a partner. */
    @POST
    @Path("/{partner}")
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "suspendPartner",
            summary = "Suspend a partner",
            description =
                    "It gets no further instructions; what is due to it waits. Needs no Idempotency-Key: a partner"
                            + " is suspended once.")
    @APIResponse(responseCode = "200", description = "Suspended")
    @APIResponse(responseCode = "409", description = "PARTNER_SUSPENDED_ALREADY")
    @APIResponse(responseCode = "422", description = "PARTNER_UNKNOWN")
    public Uni<List<Suspensions.Suspension>> suspend(
            @PathParam("partner") String partner, @NotNull @Valid BatchView.Reason why) {
        return suspensions.suspend(partner, why.reason(), caller.subject());
    }

    /** Lifts a suspension. */
    @POST
    @Path("/{partner}/lifting")
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "liftPartnerSuspension",
            summary = "Lift the suspension of a partner that somebody else has suspended",
            description = "Needs no Idempotency-Key: a suspension is lifted once.")
    @APIResponse(responseCode = "200", description = "Lifted")
    @APIResponse(responseCode = "404", description = "PARTNER_NOT_SUSPENDED")
    @APIResponse(responseCode = "409", description = "OWN_SUSPENSION")
    public Uni<List<Suspensions.Suspension>> lift(@PathParam("partner") String partner) {
        return suspensions.lift(partner, caller.subject());
    }
}

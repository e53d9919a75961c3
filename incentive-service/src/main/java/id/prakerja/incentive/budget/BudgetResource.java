package id.prakerja.incentive.budget;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.approvals.Approvals;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the programme may spend. */
@Path("/v1/budget")
@Tag(name = "Budget", description = "Allotments by decision number, and what is left of them")
public class BudgetResource {

    private final Budget budget;
    private final EnteringAllotments entering;
    private final Approvals approvals;
    private final Caller caller;

    BudgetResource(Budget budget, EnteringAllotments entering, Approvals approvals, Caller caller) {
        this.budget = budget;
        this.entering = entering;
        this.approvals = approvals;
        this.caller = caller;
    }

    /** Shows the budget. */
    @GET
    @RolesAllowed({Role.FINANCE, Role.AUDITOR})
    @Operation(operationId = "getBudget", summary = "Show what is allotted, spent and left")
    @APIResponse(responseCode = "200", description = "In rupiah, at this moment")
    public Uni<BudgetView> get() {
        return budget.view();
    }

    /** Proposes the entry of an allotment. */
    @POST
    @Path("/allotments")
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "enterAllotment",
            summary = "Propose the entry of an allotment, which somebody else approves",
            description = "Needs no Idempotency-Key: a decision is entered once, and the same proposal again is the one"
                    + " that waits.")
    @APIResponse(responseCode = "202", description = "The proposal")
    @APIResponse(responseCode = "409", description = "ALLOTMENT_EXISTS, PROPOSAL_PENDING")
    public Uni<Response> enter(@NotNull @Valid Allotment allotment) {
        return approvals.submit(
                entering, EnteringAllotments.subject(allotment), allotment, allotment.note(), caller.subject());
    }
}

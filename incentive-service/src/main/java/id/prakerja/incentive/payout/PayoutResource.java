package id.prakerja.incentive.payout;

import id.prakerja.access.Role;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.rest.problem.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Payouts, for those who run and audit them. */
@Path("/v1/payouts")
@Tag(name = "Payouts", description = "From the schedule to the account")
public class PayoutResource {

    private final PayoutQueries queries;
    private final Releasing releasing;
    private final PayoutSets sets;

    PayoutResource(PayoutQueries queries, Releasing releasing, PayoutSets sets) {
        this.queries = queries;
        this.releasing = releasing;
        this.sets = sets;
    }

    /** Lists payouts. */
    @GET
    @RolesAllowed({Role.FINANCE, Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "listPayouts", summary = "List payouts, in the order of their ids")
    @APIResponse(responseCode = "200", description = "A part of the list")
    @APIResponse(
            responseCode = "400",
            description = "PAYOUT_STATUS_UNKNOWN, PAYOUT_PERIOD_NOT_POSSIBLE, LIMIT_OUT_OF_RANGE, CURSOR_INVALID")
    public Uni<Page<PayoutView>> list(@Valid @BeanParam PayoutFilterRequest wanted, @BeanParam PageRequest page) {
        int limit = page.limit();
        return queries.list(wanted.filter(), page.positionAsId(), limit + 1)
                .map(views -> Page.of(views, limit, PayoutView::payoutId));
    }

    /**
     * Shows one payout.
     *
     * @param id the payout
     * @return the payout with its instructions
     */
    @GET
    @Path("/{id}")
    @RolesAllowed({Role.FINANCE, Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "getPayout", summary = "Show a payout with every instruction that was given for it")
    @APIResponse(responseCode = "200", description = "The payout")
    @APIResponse(responseCode = "404", description = "PAYOUT_UNKNOWN")
    public Uni<PayoutView> get(@PathParam("id") UUID id) {
        return queries.one(id).map(found -> found.orElseThrow(() -> Problems.of(PayoutProblem.PAYOUT_UNKNOWN)));
    }

    /**
     * Lets a held payout go on.
     *
     * @param id the payout
     * @return the payout as it is now
     */
    @POST
    @Path("/{id}/release")
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "releasePayout",
            summary = "Release a held payout",
            description = "It is scheduled anew, its tries start afresh, and the check before the payout is made again."
                    + " Needs no Idempotency-Key: a payout that is not held is not released.")
    @APIResponse(responseCode = "200", description = "Scheduled")
    @APIResponse(responseCode = "404", description = "PAYOUT_UNKNOWN")
    @APIResponse(responseCode = "409", description = "PAYOUT_NOT_HELD, CASE_OPEN, NO_ACCOUNT_TO_PAY")
    public Uni<PayoutView> release(@PathParam("id") UUID id) {
        return releasing.release(id).chain(refusal -> {
            if (refusal.isPresent()) {
                throw Problems.of(refusal.get());
            }
            return get(id);
        });
    }

    /** Lets a payout that was set apart be worked on again. */
    @POST
    @Path("/{id}/retry")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "retryPayout",
            summary = "Let a payout that was set apart be worked on again",
            description = "Needs no Idempotency-Key: one that is not set apart stays as it is.")
    @APIResponse(responseCode = "200", description = "The payout as it is now")
    @APIResponse(responseCode = "404", description = "PAYOUT_UNKNOWN")
    public Uni<PayoutView> retry(@PathParam("id") UUID id) {
        return sets.takeBack(id).chain(() -> get(id));
    }
}

package id.prakerja.incentive.overview;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.incentive.account.AccountLinking;
import id.prakerja.incentive.account.AccountView;
import id.prakerja.incentive.entitlement.EntitlementQueries;
import id.prakerja.incentive.entitlement.EntitlementView;
import id.prakerja.incentive.payout.PayoutQueries;
import id.prakerja.rest.problem.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One person's incentive at a glance. */
@Path("/v1/participants/{id}/incentive")
@Tag(name = "Participants", description = "What a participant is owed, and what became of it")
public class OverviewResource {

    private static final EntitlementView NOTHING_KNOWN =
            new EntitlementView("NOT_YET", null, List.of("SELECTION", "FIRST_TRAINING"), null, null);

    private final EntitlementQueries entitlements;
    private final AccountLinking accounts;
    private final PayoutQueries payouts;
    private final Caller caller;

    OverviewResource(EntitlementQueries entitlements, AccountLinking accounts, PayoutQueries payouts, Caller caller) {
        this.entitlements = entitlements;
        this.accounts = accounts;
        this.payouts = payouts;
        this.caller = caller;
    }

    /**
     * Shows one person's incentive.
     *
     * @param id the person
     * @return entitlement, account and schedule
     */
    @GET
    @RolesAllowed({Role.APPLICANT, Role.OPERATOR, Role.FINANCE, Role.AUDITOR})
    @Operation(operationId = "getIncentive", summary = "Show one person's entitlement, account and schedule")
    @APIResponse(responseCode = "200", description = "The overview")
    @APIResponse(responseCode = "404", description = "PARTICIPANT_UNKNOWN")
    public Uni<OverviewView> get(@PathParam("id") UUID id) {
        caller.requireSelfOr(id, Role.OPERATOR, Role.FINANCE, Role.AUDITOR);
        return Uni.combine()
                .all()
                .unis(entitlements.of(id), accounts.latest(id), payouts.ofParticipant(id))
                .asTuple()
                .map(parts -> {
                    Optional<EntitlementView> entitlement = parts.getItem1();
                    Optional<AccountView> account = parts.getItem2();
                    if (entitlement.isEmpty() && account.isEmpty()) {
                        throw Problems.of(OverviewProblem.PARTICIPANT_UNKNOWN);
                    }
                    return new OverviewView(
                            id, entitlement.orElse(NOTHING_KNOWN), account.orElse(null), parts.getItem3());
                });
    }
}

package id.prakerja.incentive.figures;

import id.prakerja.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Payouts told apart: by partner and state, and what is owed by age and reason. */
@Path("/v1/figures")
@RolesAllowed({Role.OPERATOR, Role.FINANCE, Role.AUDITOR})
@Tag(name = "Figures", description = "Counts and sums of the whole programme")
public class PayoutCountsResource {

    private final PayoutCounts counts;

    PayoutCountsResource(PayoutCounts counts) {
        this.counts = counts;
    }

    /**
     * Counts payouts.
     *
     * @return by partner and state; what is not there is none
     */
    @GET
    @Path("/payouts")
    @Operation(operationId = "countPayouts", summary = "Count payouts and their rupiah by partner and state")
    @APIResponse(responseCode = "200", description = "By partner and state; what is not there is none")
    public Uni<List<PayoutCountView>> payouts() {
        return counts.byPartner();
    }

    /**
     * Counts what is owed.
     *
     * @return the oldest first
     */
    @GET
    @Path("/unpaid")
    @Operation(
            operationId = "countUnpaidPayouts",
            summary = "Count payouts that are due and not paid, by age and reason",
            description = "With those that the check before the payout blocked; not those that are due later.")
    @APIResponse(responseCode = "200", description = "By age, state and reason, the oldest first")
    public Uni<List<UnpaidView>> unpaid() {
        return counts.unpaid();
    }
}

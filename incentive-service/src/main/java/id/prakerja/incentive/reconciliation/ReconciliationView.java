package id.prakerja.incentive.reconciliation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one partner, or all of them, were instructed to pay, and what became of it, to the rupiah. What was instructed is read
 * from the ledger, what became of it from the instructions' outcomes: two books kept side by side that must agree.
 *
 * @param partner the payment partner; absent for all together
 * @param instructed rupiah of all instructions, each attempt counted
 * @param settled rupiah that reached participants
 * @param returned rupiah that reached participants and came back
 * @param held rupiah of failed instructions whose payout is held
 * @param failed rupiah of failed instructions whose payout is tried again, or was paid by a later one
 * @param inFlight rupiah of instructions without an outcome
 * @param difference instructed less all the others; 0, or something is wrong
 * @param ledgerDifference how far the ledger's balances in transit, paid and returned are from the outcomes; 0, or something is wrong
 */
@Schema(name = "Reconciliation")
public record ReconciliationView(
        @Schema(examples = "gopay") String partner,
        @Schema(examples = "1800000") long instructed,
        @Schema(examples = "1200000") long settled,
        @Schema(examples = "0") long returned,
        @Schema(examples = "600000") long held,
        @Schema(examples = "0") long failed,
        @Schema(examples = "0") long inFlight,
        @Schema(examples = "0") long difference,
        @Schema(examples = "0") long ledgerDifference) {

    /** Whether the sums are right to the rupiah. */
    public boolean agrees() {
        return difference == 0 && ledgerDifference == 0;
    }

    static ReconciliationView of(String partner, Outcomes sums, long ledgerDifference) {
        return new ReconciliationView(
                partner,
                sums.instructed(),
                sums.settled(),
                sums.returned(),
                sums.held(),
                sums.failed(),
                sums.inFlight(),
                sums.difference(),
                ledgerDifference);
    }

    Outcomes sums() {
        return new Outcomes(instructed, settled, returned, held, failed, inFlight);
    }

    ReconciliationView plus(ReconciliationView other) {
        return of(null, sums().plus(other.sums()), ledgerDifference + other.ledgerDifference);
    }
}

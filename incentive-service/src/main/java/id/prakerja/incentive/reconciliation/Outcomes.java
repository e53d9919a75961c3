package id.prakerja.incentive.reconciliation;

import io.vertx.mutiny.sqlclient.Row;

/**
 * What was instructed and what became of it, in rupiah: of a partner, a wave, a day or a batch. The one place that says how they add up.
 *
 * @param instructed of all instructions, each attempt counted
 * @param settled that reached participants
 * @param returned that reached participants and came back
 * @param held of failed instructions whose payout is held
 * @param failed of other failed ones
 * @param inFlight of instructions without an outcome
 */
public record Outcomes(long instructed, long settled, long returned, long held, long failed, long inFlight) {

    static final Outcomes NONE = new Outcomes(0, 0, 0, 0, 0, 0);

    /** From columns of these names, of which {@code failed} counts the held ones too. */
    public static Outcomes of(Row row) {
        long held = row.getLong("held");
        return new Outcomes(
                row.getLong("instructed"),
                row.getLong("settled"),
                row.getLong("returned"),
                held,
                row.getLong("failed") - held,
                row.getLong("in_flight"));
    }

    /** Instructed less all the others: 0, or something is wrong. */
    public long difference() {
        return instructed - settled - returned - held - failed - inFlight;
    }

    Outcomes plus(Outcomes other) {
        return new Outcomes(
                instructed + other.instructed,
                settled + other.settled,
                returned + other.returned,
                held + other.held,
                failed + other.failed,
                inFlight + other.inFlight);
    }
}

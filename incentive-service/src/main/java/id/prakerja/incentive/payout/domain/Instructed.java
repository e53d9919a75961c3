package id.prakerja.incentive.payout.domain;

import java.util.UUID;

/**
 * How often partners were instructed to pay a payout, and the latest instruction.
 *
 * @param tries instructions since it was scheduled or last released
 * @param attempts instructions ever issued
 * @param latest the latest instruction; null before the first
 * @param partner who was instructed by it; null before the first
 * @param outcome how it ended; null while it is open
 */
public record Instructed(int tries, int attempts, UUID latest, String partner, Outcome outcome) {

    /** Not instructed yet. */
    public static final Instructed NEVER = new Instructed(0, 0, null, null, null);

    Instructed again(UUID instruction, String byPartner) {
        return new Instructed(Math.addExact(tries, 1), Math.addExact(attempts, 1), instruction, byPartner, null);
    }

    Instructed afresh() {
        return new Instructed(0, attempts, latest, partner, outcome);
    }

    Instructed ended(Outcome as) {
        return new Instructed(tries, attempts, latest, partner, as);
    }

    /** An earlier instruction has turned out to be the one that was paid. */
    Instructed paidBy(UUID instruction, String byPartner) {
        return new Instructed(tries, attempts, instruction, byPartner, Outcome.SETTLED);
    }
}

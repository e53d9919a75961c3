package id.prakerja.incentive.payout.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * An instalment and where it stands.
 *
 * @param instalment what is to be paid
 * @param status where it stands
 * @param reason stable code why it is held, blocked, tried again or unknown; otherwise null
 * @param actAt not to be acted on by the clock before, UTC
 * @param instructed what partners were instructed
 */
public record Payout(Instalment instalment, PayoutStatus status, String reason, Instant actAt, Instructed instructed) {

    /** When to act where only an event can change anything. */
    public static final Instant NOT_BY_THE_CLOCK = Instant.parse("9999-12-31T00:00:00Z");

    /** An instalment that has just been planned. */
    public static Payout planned(Instalment instalment) {
        return new Payout(instalment, PayoutStatus.NOT_DUE, null, instalment.dueAt(), Instructed.NEVER);
    }

    Payout in(PayoutStatus newStatus, String newReason, Instant newActAt) {
        return new Payout(instalment, newStatus, newReason, newActAt, instructed);
    }

    Payout with(Instructed newInstructed) {
        return new Payout(instalment, status, reason, actAt, newInstructed);
    }

    /** The payout's id. */
    public UUID id() {
        return instalment.id();
    }

    /** Rupiah. */
    public long amount() {
        return instalment.amount();
    }

    /** The payment partner of the latest instruction; null before the first. */
    public String partner() {
        return instructed.partner();
    }
}

package id.prakerja.training.signal;

import id.prakerja.refusal.Decision;
import java.time.Instant;
import java.util.UUID;

/**
 * A flag in the queue, and what was decided about it.
 *
 * @param flagId its id
 * @param version counts the changes
 * @param flag what looks wrong
 * @param raisedAt when it was seen first, UTC
 * @param verdict what was decided, or null while it waits
 */
record RaisedFlag(UUID flagId, long version, Flag flag, Instant raisedAt, Verdict verdict) {

    /** Decides about it, once. The same decision again changes nothing. */
    Decision<RaisedFlag> decided(Verdict made) {
        if (verdict == null) {
            return Decision.granted(new RaisedFlag(flagId, version, flag, raisedAt, made));
        }
        return verdict.outcome() == made.outcome()
                ? Decision.granted(this)
                : Decision.refused(SignalProblem.FLAG_DECIDED, verdict.outcome());
    }

    /**
     * A decision about a flag.
     *
     * @param outcome whether it was right
     * @param reason a sentence
     * @param by account of who decided
     * @param at when, UTC
     */
    record Verdict(Outcome outcome, String reason, String by, Instant at) {}

    /** Whether a flag was right. */
    public enum Outcome {
        /** Something is wrong indeed. */
        CONFIRMED,
        /** There is an innocent explanation. */
        DISMISSED
    }
}

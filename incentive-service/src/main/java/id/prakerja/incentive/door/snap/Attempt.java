package id.prakerja.incentive.door.snap;

import id.prakerja.snap.Reaction;
import java.time.Instant;
import java.util.Optional;

/**
 * One call to a partner.
 *
 * @param action credit, or question for its status
 * @param at when it was made
 * @param reaction what the answer led to; empty while there is none, as after a crash
 */
public record Attempt(Action action, Instant at, Optional<Reaction> reaction) {

    /** What a call is for. */
    public enum Action {
        /** Asks to pay. */
        CREDIT,
        /** Asks what became of it; never makes the partner pay. */
        STATUS
    }
}

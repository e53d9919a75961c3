package id.prakerja.incentive.door.snap;

import id.prakerja.snap.Reaction;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One call to a partner.
 *
 * @param action credit, or question for its status
 * @param at when it was made
 * @param reaction what the answer led to; empty while there is none, as after a crash
 */
public record Attempt(Action action, Instant at, Optional<Reaction> reaction) {

    /** What says that the partner has not taken a credit. */
    private static final Set<Reaction> NOT_TAKEN =
            EnumSet.of(Reaction.RENEW_TOKEN, Reaction.NEW_EXTERNAL_ID, Reaction.LATER, Reaction.STOP);

    /** What a call is for. */
    public enum Action {
        /** Asks to pay. */
        CREDIT,
        /** Asks to pay, in one request with others. */
        BULK,
        /** Asks what became of it; never makes the partner pay. */
        STATUS
    }

    /** Whether it asks to pay. */
    boolean asksToPay() {
        return action != Action.STATUS;
    }

    /** Whether the partner has certainly not taken it. A list that is refused is refused as a list, for whichever of its credits. */
    boolean notTaken() {
        return reaction.filter(answered ->
                        NOT_TAKEN.contains(answered) || (action == Action.BULK && answered == Reaction.REFUSED))
                .isPresent();
    }
}

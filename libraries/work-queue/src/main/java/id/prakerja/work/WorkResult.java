package id.prakerja.work;

import java.time.Duration;

/** What became of an item in hand. Reasons are shown to operators, so they name nobody. */
public sealed interface WorkResult {

    /** Done: the row goes, unless the handler's own transaction has {@linkplain WorkQueue#complete completed} it already. */
    record Done() implements WorkResult {}

    /**
     * The item's own fault, which may pass: tried again after a pause, and failed after so many.
     *
     * @param reason for the operator
     */
    record Retry(String reason) implements WorkResult {}

    /**
     * Not the item's fault, for example a partner that is away: tried again after a pause, however often.
     *
     * @param reason for the operator
     * @param pause until its next turn; null for the queue's own, which grows
     */
    record Postponed(String reason, Duration pause) implements WorkResult {}

    /**
     * Cannot be done: set aside for an operator.
     *
     * @param reason for the operator
     */
    record Failed(String reason) implements WorkResult {}

    /** Left to others at once, with nothing held against it, since the service is stopping or more is to be done later. */
    record Yielded() implements WorkResult {}

    /** Done. */
    static WorkResult done() {
        return new Done();
    }

    /** To be tried again, a few times. */
    static WorkResult retry(String reason) {
        return new Retry(reason);
    }

    /** To be tried again, however often, after the queue's growing pause. */
    static WorkResult postponed(String reason) {
        return new Postponed(reason, null);
    }

    /** To be tried again, however often, after so long. */
    static WorkResult postponed(String reason, Duration pause) {
        return new Postponed(reason, pause);
    }

    /** Set aside for an operator. */
    static WorkResult failed(String reason) {
        return new Failed(reason);
    }

    /** Left to others. */
    static WorkResult yielded() {
        return new Yielded();
    }
}

package id.prakerja.incentive.payout.domain;

import java.util.Optional;

/** How an instruction ended. */
public enum Outcome {
    /** Paid. */
    SETTLED,
    /** Not paid, and never will be under this instruction. */
    FAILED,
    /** Paid, and sent back later. */
    RETURNED,
    /** Paid although another instruction had settled the payout, as two people have found; no partner can report it. */
    PAID_TWICE;

    /**
     * The outcome that a partner reports.
     *
     * @param text as reported; may be null
     * @return empty if it is none that a partner can report
     */
    public static Optional<Outcome> reported(String text) {
        return of(text).filter(outcome -> outcome != PAID_TWICE);
    }

    /**
     * The outcome of a word.
     *
     * @param text as reported; may be null
     * @return empty if it is none of these
     */
    public static Optional<Outcome> of(String text) {
        for (Outcome outcome : values()) {
            if (outcome.name().equals(text)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }
}

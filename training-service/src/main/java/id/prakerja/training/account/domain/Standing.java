package id.prakerja.training.account.domain;

import java.time.Instant;

/**
 * The newest word on whether the membership is suspended. Suspensions and reinstatements come by two topics that are not
 * ordered among each other, so the time at which they were decided counts, not the time of arrival.
 *
 * @param suspended whether the newest word is a suspension
 * @param reason stable code
 * @param since when it was decided, UTC
 */
public record Standing(boolean suspended, String reason, Instant since) {

    /**
     * Whether this word overrules what is known. Of two words of the same instant the suspension holds: money that was not
     * spent can be spent later.
     */
    boolean overrules(Standing known) {
        return known == null
                || since.isAfter(known.since())
                || (since.equals(known.since()) && suspended && !known.suspended());
    }
}

package id.prakerja.training.account.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * A stay of a participant in a training.
 *
 * @param joinedAt from, UTC
 * @param leftAt until, UTC
 */
public record Session(Instant joinedAt, Instant leftAt) {

    /** Nobody stays longer without a break. */
    private static final Duration LONGEST = Duration.ofHours(24);

    /** Whether it can have been: forwards, and not longer than a day. */
    boolean isPossible() {
        return joinedAt.isBefore(leftAt) && Duration.between(joinedAt, leftAt).compareTo(LONGEST) <= 0;
    }

    int minutes() {
        return (int) Duration.between(joinedAt, leftAt).toMinutes();
    }
}

package id.prakerja.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a message is tried again: the schedule that the Standard Webhooks specification recommends. */
public final class DeliverySchedule {

    /** The pause before each attempt. */
    public static final List<Duration> PAUSES = List.of(
            Duration.ZERO,
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static final Duration LONGEST_WISH = Duration.ofDays(1);
    private static final double JITTER = 0.1;

    private DeliverySchedule() {}

    /**
     * The pause before the next attempt.
     *
     * @param attempts made so far, at least one
     * @param retryAfter what the receiver has asked for; a longer one than the schedule's counts, up to a day
     * @param random where the jitter comes from
     * @return empty after the last attempt
     */
    public static Optional<Duration> pause(int attempts, Optional<Duration> retryAfter, RandomGenerator random) {
        return pause(attempts, PAUSES.get(PAUSES.size() - 1), retryAfter, random);
    }

    /**
     * The pause before the next attempt where none of the schedule's is to be longer than another one.
     *
     * @param attempts made so far, at least one
     * @param longest pause of the schedule that counts
     * @param retryAfter what the receiver has asked for; a longer one than the schedule's counts, up to a day
     * @param random where the jitter comes from
     * @return empty after the last attempt
     */
    public static Optional<Duration> pause(
            int attempts, Duration longest, Optional<Duration> retryAfter, RandomGenerator random) {
        if (attempts >= PAUSES.size()) {
            return Optional.empty();
        }
        double factor = 1 + JITTER * (2 * random.nextDouble() - 1);
        Duration planned = PAUSES.get(attempts).compareTo(longest) > 0 ? longest : PAUSES.get(attempts);
        Duration pause = Duration.ofMillis(Math.round(planned.toMillis() * factor));
        Duration wish = retryAfter
                .map(asked -> asked.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : asked)
                .orElse(pause);
        return Optional.of(wish.compareTo(pause) > 0 ? wish : pause);
    }
}

package id.prakerja.work;

import id.prakerja.pacing.Backoff;
import java.time.Duration;

/**
 * How a queue works. Made by {@link #named} and changed by the methods named as the settings.
 *
 * @param name of the queue, in kebab case; part of its rows' key, so it never changes
 * @param concurrency batches in hand at a time in this instance: while one stalls, the others go on
 * @param batchSize items of a batch, at most; 1 where items are worked one by one
 * @param lease how long a claim holds without progress. A handler that shows none for so long is given up and its items tried again
 * @param backoff pauses after faults
 * @param mostFailures faults of an item itself after which it is set aside as failed
 * @param ratePerSecond items a second that all instances together may claim; 0 for no limit
 * @param fair whether turns are shared between lanes: half of them equally, the other half to whoever waits longest
 * @param pollInterval time between two looks while nothing is due
 */
public record WorkQueueSettings(
        String name,
        int concurrency,
        int batchSize,
        Duration lease,
        Backoff backoff,
        int mostFailures,
        int ratePerSecond,
        boolean fair,
        Duration pollInterval) {

    /** Refuses settings that mean nothing. */
    public WorkQueueSettings {
        if (name.isBlank() || concurrency < 1 || batchSize < 1 || mostFailures < 1 || ratePerSecond < 0) {
            throw new IllegalArgumentException("A queue needs a name, room and a bound on failures");
        }
        if (lease.isNegative() || lease.isZero() || pollInterval.isNegative() || pollInterval.isZero()) {
            throw new IllegalArgumentException("A queue's lease and poll interval are above zero");
        }
    }

    /** The usual: four at a time, one by one, a minute's lease, pauses of 1 s to 5 min, failed after 5 faults, a look every half second. */
    public static WorkQueueSettings named(String name) {
        return new WorkQueueSettings(
                name,
                4,
                1,
                Duration.ofMinutes(1),
                new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5)),
                5,
                0,
                false,
                Duration.ofMillis(500));
    }

    /** With so many batches in hand at a time. */
    public WorkQueueSettings concurrency(int value) {
        return new WorkQueueSettings(
                name, value, batchSize, lease, backoff, mostFailures, ratePerSecond, fair, pollInterval);
    }

    /** With batches of so many items. */
    public WorkQueueSettings batchSize(int value) {
        return new WorkQueueSettings(
                name, concurrency, value, lease, backoff, mostFailures, ratePerSecond, fair, pollInterval);
    }

    /** With claims that hold for so long. */
    public WorkQueueSettings lease(Duration value) {
        return new WorkQueueSettings(
                name, concurrency, batchSize, value, backoff, mostFailures, ratePerSecond, fair, pollInterval);
    }

    /** With such pauses after faults. */
    public WorkQueueSettings backoff(Duration first, Duration limit) {
        return new WorkQueueSettings(
                name,
                concurrency,
                batchSize,
                lease,
                new Backoff(first, limit),
                mostFailures,
                ratePerSecond,
                fair,
                pollInterval);
    }

    /** With items set aside after so many faults of their own. */
    public WorkQueueSettings mostFailures(int value) {
        return new WorkQueueSettings(
                name, concurrency, batchSize, lease, backoff, value, ratePerSecond, fair, pollInterval);
    }

    /** With so many items a second, of all instances together. */
    public WorkQueueSettings ratePerSecond(int value) {
        return new WorkQueueSettings(
                name, concurrency, batchSize, lease, backoff, mostFailures, value, fair, pollInterval);
    }

    /** With turns shared between lanes. */
    public WorkQueueSettings fairLanes() {
        return new WorkQueueSettings(
                name, concurrency, batchSize, lease, backoff, mostFailures, ratePerSecond, true, pollInterval);
    }

    /** With such a time between two looks. */
    public WorkQueueSettings pollInterval(Duration value) {
        return new WorkQueueSettings(
                name, concurrency, batchSize, lease, backoff, mostFailures, ratePerSecond, fair, value);
    }

    /** Items in hand at a time, at most. */
    int capacity() {
        return Math.multiplyExact(concurrency, batchSize);
    }
}

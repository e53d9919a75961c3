package id.prakerja.messaging.relay;

import java.time.Duration;

/**
 * What waits in the outbox.
 *
 * @param pending events not yet acknowledged by Kafka, counted no further than a store's bound
 * @param oldestAge real time since the oldest of them was written; zero if there is none
 */
public record Backlog(long pending, Duration oldestAge) {

    /** Nothing waits. */
    public static final Backlog EMPTY = new Backlog(0, Duration.ZERO);
}

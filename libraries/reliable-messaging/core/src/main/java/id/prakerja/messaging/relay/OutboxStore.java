package id.prakerja.messaging.relay;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where events wait, as the relay sees it. Each database has one.
 *
 * <p>All methods may block and are called on the relay's own thread, save {@link #backlog()}. They throw unchecked
 * exceptions when the database is away; the relay then waits and tries again.
 *
 * @param <P> the store's kind of row
 */
public interface OutboxStore<P extends PendingEvent> {

    /**
     * Takes the lease if it is free, has lapsed or was this owner's.
     *
     * @return the lease with a new epoch; empty while another instance holds it
     */
    Optional<Lease> acquire(String owner, Duration ttl);

    /**
     * Prolongs the lease from now.
     *
     * @return false if it is in other hands
     */
    boolean renew(Lease lease, Duration ttl);

    /** Gives the lease back, so that another instance need not wait until it lapses. No effect if already lost. */
    void release(Lease lease);

    /**
     * Reads committed events in the order of writing, always from the oldest on. There is deliberately no cursor: a row's
     * number is taken before its transaction commits, so a row with a lower number may appear after one with a higher.
     *
     * @param limit rows wanted; a store may give some more where they are kept together
     * @param loaded rows to leave out because the relay has them in hand
     * @param heldKeys keys to leave out because an event of theirs failed
     */
    List<P> fetch(int limit, Collection<P> loaded, Set<String> heldKeys);

    /**
     * Removes events that Kafka has acknowledged.
     *
     * @throws LeaseLostException if the lease is in other hands; nothing was removed
     */
    void delete(Lease lease, Collection<P> acknowledged);

    /**
     * Notes failed sends on the events.
     *
     * @throws LeaseLostException if the lease is in other hands; nothing was noted
     */
    void recordFailures(Lease lease, Collection<FailedSend<P>> failures);

    /** Counts what waits, up to a bound of the store's, and never loads it. Safe from any thread. */
    Backlog backlog();
}

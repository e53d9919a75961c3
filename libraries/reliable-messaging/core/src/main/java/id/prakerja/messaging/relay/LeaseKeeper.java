package id.prakerja.messaging.relay;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Takes, renews and gives back the lease of one instance. Counts its remaining time by the monotonic clock from before the
 * request, so that it never believes longer than the store does. Not thread-safe: it belongs to the relay's thread.
 */
final class LeaseKeeper {

    private final OutboxStore<?> store;
    private final String owner;
    private final Duration ttl;
    private final LongSupplier nanoTime;
    private Lease lease;
    private long lapsesAt;

    LeaseKeeper(OutboxStore<?> store, String owner, Duration ttl, LongSupplier nanoTime) {
        this.store = store;
        this.owner = owner;
        this.ttl = ttl;
        this.nanoTime = nanoTime;
    }

    /**
     * Sees to it that the lease is held, with at least two thirds of its time left after a renewal.
     *
     * @return the lease; empty while another instance holds it
     * @throws LeaseLostException if it was held and no longer is
     */
    Optional<Lease> hold() {
        long asked = nanoTime.getAsLong();
        if (lease == null) {
            lease = store.acquire(owner, ttl).orElse(null);
            lapsesAt = asked + ttl.toNanos();
        } else if (lapsesAt - asked < ttl.toNanos() * 2 / 3) {
            if (!store.renew(lease, ttl)) {
                throw new LeaseLostException(lease);
            }
            lapsesAt = asked + ttl.toNanos();
        }
        return Optional.ofNullable(lease);
    }

    /** Whether the lease will last so long. */
    boolean lasts(Duration span) {
        return lease != null && lapsesAt - nanoTime.getAsLong() > span.toNanos();
    }

    /** Forgets a lease that is in other hands. */
    void forget() {
        lease = null;
    }

    /** Gives the lease back, if held. */
    void release() {
        if (lease != null) {
            store.release(lease);
            lease = null;
        }
    }
}

package id.prakerja.work;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** An item in hand: claimed by this instance, under a lease that a later claim fences off. */
public final class WorkItem {

    private final String key;
    private final String lane;
    private final JsonObject details;
    private final UUID lease;
    private final BooleanSupplier stopping;
    private volatile int attempts;
    private volatile int failures;
    private volatile String position;
    private volatile long lapsesAt;

    WorkItem(
            String key,
            String lane,
            JsonObject details,
            int attempts,
            int failures,
            UUID lease,
            String position,
            BooleanSupplier stopping,
            long lapsesAt) {
        this.key = key;
        this.lane = lane;
        this.details = details;
        this.attempts = attempts;
        this.failures = failures;
        this.lease = lease;
        this.position = position;
        this.stopping = stopping;
        this.lapsesAt = lapsesAt;
    }

    /** Names it in its queue. */
    public String key() {
        return key;
    }

    /** The key, where it is an id. */
    public UUID id() {
        return UUID.fromString(key);
    }

    /** Its lane; empty outside fair queues. */
    public String lane() {
        return lane;
    }

    /** What was given with it. */
    public JsonObject details() {
        return details;
    }

    /** How far it has come, as last passed to {@link WorkQueue#advance}; empty if it has not begun. */
    public Optional<String> position() {
        return Optional.ofNullable(position);
    }

    /** Claims since its last progress, this one included. */
    public int attempts() {
        return attempts;
    }

    /** Faults of its own so far. */
    public int failures() {
        return failures;
    }

    /** Whether the service is stopping: end after the present step with {@link WorkResult#yielded()}. */
    public boolean stopping() {
        return stopping.getAsBoolean();
    }

    UUID lease() {
        return lease;
    }

    void reached(String newPosition) {
        position = newPosition;
        attempts = 1;
        failures = 0;
    }

    void holdsUntil(long nanoTime) {
        lapsesAt = nanoTime;
    }

    boolean lapsed(long nanoTime) {
        return lapsesAt - nanoTime <= 0;
    }
}

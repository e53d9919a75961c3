package id.prakerja.messaging.relay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the relay works, {@code prakerja.relay.*}. */
@ConfigMapping(prefix = "prakerja.relay")
public interface RelayConfig {

    /** Whether this instance relays at all. An instance that does not still writes its outbox. */
    @WithDefault("true")
    boolean enabled();

    /**
     * Name by which the lease tells this instance from others; made up at every start if not given. An instance that is
     * restarted under the same name goes on at once instead of waiting until its former lease lapses, so two living
     * instances must never share a name.
     */
    Optional<String> owner();

    /** Rows read at a time. */
    @WithDefault("2000")
    int batchSize();

    /** Rows read and not yet deleted, at most: what the relay holds in memory. */
    @WithDefault("8000")
    int window();

    /** Keys held back after failures, at most; beyond it nothing more is read until some are tried again. */
    @WithDefault("10000")
    int heldKeys();

    /** Time between two looks at the outbox while nobody writes. */
    @WithDefault("PT0.5S")
    Duration pollInterval();

    /** Time between two looks within a second after somebody wrote. */
    @WithDefault("PT0.015S")
    Duration hotPollInterval();

    /** How long a lease lasts unless renewed, and so how long events may rest after the relaying instance was killed. */
    @WithDefault("PT15S")
    Duration lease();

    /**
     * How long Kafka's producer tries to deliver one event. Less than half of {@link #lease()}, so that no event is still
     * under way in an instance that has lost its lease.
     */
    @WithDefault("PT6S")
    Duration deliveryTimeout();

    /** Pause before a failed key is tried again for the first time; doubles with every attempt, with jitter. */
    @WithDefault("PT0.2S")
    Duration backoff();

    /** Longest pause before a failed key is tried again. */
    @WithDefault("PT20S")
    Duration backoffLimit();

    /** Longest pause before a broker or database that is away is tried again, and a lease in other hands. */
    @WithDefault("PT2S")
    Duration probeInterval();

    /** Longest wait for one statement of the store. */
    @WithDefault("PT10S")
    Duration storeTimeout();

    /** Kafka's compression of batches: none, gzip, snappy, lz4 or zstd. */
    @WithDefault("none")
    String compression();

    /** Age of the oldest waiting event beyond which the readiness report says that the outbox is late. */
    @WithDefault("PT1M")
    Duration lateAfter();
}

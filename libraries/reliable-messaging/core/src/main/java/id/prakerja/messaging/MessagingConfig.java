package id.prakerja.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Messaging of a service as a whole, {@code prakerja.messaging.*}. */
@ConfigMapping(prefix = "prakerja.messaging")
public interface MessagingConfig {

    /** Which service the events come from, as a URI reference: {@code ce_source}. */
    @WithDefault("/prakerja/${quarkus.application.name:service}")
    String source();

    /** Whether the service creates the topics that are missing. Switch off where an administrator does. */
    @WithDefault("true")
    boolean provisionTopics();

    /** Partitions of a new topic; the same on every topic, so that one person's events meet in partitions of one number. */
    @WithDefault("12")
    int partitions();

    /** Replicas of a new topic; the broker's own default if not given. */
    Optional<Short> replicationFactor();

    /** Replicas that must have a record before it counts as written; two of three or more replicas if not given, else the one. */
    Optional<Short> minInSyncReplicas();

    /**
     * How long a new topic keeps its records: at least the age of the oldest backup that may be restored, so that whoever is restored can
     * read again what came since.
     */
    @WithDefault("P35D")
    Duration retention();

    /** Topics to create, besides those of the service's {@link id.prakerja.messaging.topics.TopicCatalogue}. */
    Optional<List<String>> topics();

    /** Those of the topics of which Kafka keeps the newest record of each key only. */
    Optional<List<String>> compactedTopics();

    /** Pause before a batch is tried again the first time while the database is away. */
    @WithDefault("PT0.1S")
    Duration backoff();

    /** Longest pause before a batch is tried again. */
    @WithDefault("PT5S")
    Duration backoffLimit();

    /** Time between two looks for events that wait behind a parked one that has been settled. */
    @WithDefault("PT5S")
    Duration followUpInterval();

    /**
     * So many failed events, more than half of what came, are no longer set aside: the channel stands still until most of them pass. 0 sets
     * aside without end.
     */
    @WithDefault("20")
    int standstillAfter();

    /** Keys handled side by side where events are applied one by one. */
    @WithDefault("32")
    int concurrentKeys();
}

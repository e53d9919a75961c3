package id.prakerja.messaging.topics;

import java.util.Collection;

/** The topics that a service publishes or reads, as a bean of the service; messaging itself knows none by name. */
public interface TopicCatalogue {

    /** Names of the topics that must exist. */
    Collection<String> topics();

    /** Those of them of which Kafka keeps the newest record of each key only. */
    Collection<String> compacted();
}

package id.prakerja.infrastructure;

import java.util.LinkedHashMap;
import java.util.Map;

/** How one Kafka node is run here, embedded or in a container: nothing replicated, and small. */
final class KafkaDefaults {

    private KafkaDefaults() {}

    static Map<String, String> brokerConfig() {
        Map<String, String> config = new LinkedHashMap<>();
        // A topic made by the first who mentions it would have the wrong partitions and clean-up for ever.
        config.put("auto.create.topics.enable", "false");
        config.put("num.partitions", "12");
        config.put("default.replication.factor", "1");
        config.put("offsets.topic.replication.factor", "1");
        config.put("offsets.topic.num.partitions", "4");
        config.put("transaction.state.log.replication.factor", "1");
        config.put("transaction.state.log.min.isr", "1");
        config.put("transaction.state.log.num.partitions", "4");
        config.put("share.coordinator.state.topic.replication.factor", "1");
        config.put("share.coordinator.state.topic.min.isr", "1");
        // Alone in its group, a consumer need not wait for others.
        config.put("group.initial.rebalance.delay.ms", "0");
        config.put("num.network.threads", "2");
        config.put("num.io.threads", "4");
        config.put("background.threads", "2");
        config.put("log.cleaner.dedupe.buffer.size", "4194304");
        // Half-empty index files of 10 MB a partition would fill small disks.
        config.put("log.index.size.max.bytes", "1048576");
        config.put("log.retention.hours", "-1");
        // The only controller need not show others twice a second that it is alive.
        config.put("metadata.max.idle.interval.ms", "0");
        return config;
    }
}

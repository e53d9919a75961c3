package id.prakerja.messaging.status;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;

/** How far the service's consumers are behind, asked of the broker. */
@Singleton
public class ConsumerLag {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Config config;
    private final Map<String, Object> kafka;
    private Admin admin;

    /**
     * Makes it with what the application provides.
     *
     * @param config names the consumer groups of the service's channels
     * @param kafka connection properties of the application's broker
     */
    public ConsumerLag(Config config, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.config = config;
        this.kafka = kafka;
    }

    /**
     * Records that wait, per topic that the service has read from; blocks for up to a few seconds.
     *
     * @return the records per topic; empty if the broker does not answer
     */
    public synchronized Optional<Map<String, Long>> perTopic() {
        try {
            Map<String, Long> lag = new TreeMap<>();
            for (String group : groups()) {
                add(group, lag);
            }
            return Optional.of(lag);
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void add(String group, Map<String, Long> lag)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetAndMetadata> read = admin().listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        read.values().removeIf(Objects::isNull);
        Map<TopicPartition, OffsetSpec> latest = read.keySet().stream()
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                admin().listOffsets(latest).all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        read.forEach((partition, offset) -> {
            long waiting = Math.max(0, ends.get(partition).offset() - offset.offset());
            lag.merge(partition.topic(), waiting, Long::sum);
        });
    }

    /** The groups of all channels: their own, the connector's, or what the application is called. */
    private Set<String> groups() {
        Set<String> groups = new TreeSet<>();
        for (String name : config.getPropertyNames()) {
            boolean channelOrConnector =
                    name.startsWith("mp.messaging.incoming.") || name.startsWith("mp.messaging.connector.");
            if (channelOrConnector && name.endsWith(".group.id")) {
                config.getOptionalValue(name, String.class).ifPresent(groups::add);
            }
        }
        config.getOptionalValue("quarkus.application.name", String.class).ifPresent(groups::add);
        return groups;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }

    private Admin admin() {
        if (admin == null) {
            Map<String, Object> properties = new HashMap<>(kafka);
            int millis = Math.toIntExact(PATIENCE.toMillis());
            properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
            properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
            admin = Admin.create(properties);
        }
        return admin;
    }
}

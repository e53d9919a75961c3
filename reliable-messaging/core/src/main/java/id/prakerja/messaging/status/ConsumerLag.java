package id.prakerja.messaging.status;

import id.prakerja.messaging.MessagingConfig;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

/** How far the service's consumers are behind, asked of the broker. */
@Singleton
public class ConsumerLag {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final MessagingConfig config;
    private final Map<String, Object> kafka;
    private Admin admin;

    /**
     * Makes it with what the application provides.
     *
     * @param config names the consumer group
     * @param kafka connection properties of the application's broker
     */
    public ConsumerLag(MessagingConfig config, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.config = config;
        this.kafka = kafka;
    }

    /**
     * Records that wait, per topic that the group has read from; blocks for up to a few seconds.
     *
     * @return the records per topic; empty if the broker does not answer
     */
    public synchronized Optional<Map<String, Long>> perTopic() {
        try {
            Map<TopicPartition, OffsetAndMetadata> read = admin().listConsumerGroupOffsets(config.consumerGroup())
                    .partitionsToOffsetAndMetadata()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            Map<TopicPartition, OffsetSpec> latest = read.keySet().stream()
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            Map<TopicPartition, ListOffsetsResultInfo> ends =
                    admin().listOffsets(latest).all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            Map<String, Long> lag = new TreeMap<>();
            read.forEach((partition, offset) -> {
                if (offset != null) {
                    long waiting = Math.max(0, ends.get(partition).offset() - offset.offset());
                    lag.merge(partition.topic(), waiting, Long::sum);
                }
            });
            return Optional.of(lag);
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
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

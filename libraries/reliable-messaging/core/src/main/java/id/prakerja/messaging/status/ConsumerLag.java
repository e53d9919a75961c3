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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** For all groups together: an operator who looks while Kafka is frozen has the rest of the answer at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Pattern CHANNEL = Pattern.compile("(mp\\.messaging\\.incoming\\.[^.]+)\\.connector");

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
     * Records that wait, per topic that the service has read from; blocks for up to a second.
     *
     * @return the records per topic; empty if the broker does not answer
     */
    public synchronized Optional<Map<String, Long>> perTopic() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            Map<String, Long> lag = new TreeMap<>();
            for (String group : groups()) {
                add(group, lag, deadline);
            }
            return Optional.of(lag);
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void add(String group, Map<String, Long> lag, long deadline)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetAndMetadata> read = admin().listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        read.values().removeIf(Objects::isNull);
        Map<TopicPartition, OffsetSpec> latest = read.keySet().stream()
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                admin().listOffsets(latest).all().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        read.forEach((partition, offset) -> {
            long waiting = Math.max(0, ends.get(partition).offset() - offset.offset());
            lag.merge(partition.topic(), waiting, Long::sum);
        });
    }

    /** The groups of the channels that read. */
    private Set<String> groups() {
        Set<String> groups = new TreeSet<>();
        for (String name : config.getPropertyNames()) {
            Matcher channel = CHANNEL.matcher(name);
            if (channel.matches()) {
                config.getOptionalValue(channel.group(1) + ".group.id", String.class)
                        .ifPresent(groups::add);
            }
        }
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

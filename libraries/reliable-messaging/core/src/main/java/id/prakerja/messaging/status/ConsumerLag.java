package id.prakerja.messaging.status;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
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
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;

/** How far the service's consumers are behind, asked of the broker. */
@Singleton
public class ConsumerLag {

    /** For both questions together: an operator who looks while Kafka is frozen has the rest of the answer soon. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

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
     * Records that wait, per topic that the service has read from; blocks for a second or two at most.
     *
     * @return the records per topic; empty if the broker does not answer
     */
    public synchronized Optional<Map<String, Long>> perTopic() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            Collection<Map<TopicPartition, OffsetAndMetadata>> read = read(deadline);
            Map<TopicPartition, OffsetSpec> latest = read.stream()
                    .flatMap(partitions -> partitions.keySet().stream())
                    .distinct()
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            Map<TopicPartition, ListOffsetsResultInfo> ends =
                    admin().listOffsets(latest).all().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            Map<String, Long> lag = new TreeMap<>();
            read.forEach(partitions -> partitions.forEach((partition, offset) -> lag.merge(
                    partition.topic(), Math.max(0, ends.get(partition).offset() - offset.offset()), Long::sum)));
            return Optional.of(lag);
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** How far each group has read, asked of the broker at once. */
    private Collection<Map<TopicPartition, OffsetAndMetadata>> read(long deadline)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<String, ListConsumerGroupOffsetsSpec> all = groups().stream()
                .collect(Collectors.toMap(group -> group, group -> new ListConsumerGroupOffsetsSpec()));
        Map<String, Map<TopicPartition, OffsetAndMetadata>> read =
                admin().listConsumerGroupOffsets(all).all().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        read.values().forEach(partitions -> partitions.values().removeIf(Objects::isNull));
        return read.values();
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

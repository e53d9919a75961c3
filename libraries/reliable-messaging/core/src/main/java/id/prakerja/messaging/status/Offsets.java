package id.prakerja.messaging.status;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;

/** Where topics begin and end and how far the service's consumers have read them, asked of the broker in {@linkplain Look looks}. */
@Singleton
public class Offsets {

    /** For all questions of one look of the service's own: an operator who looks while Kafka is frozen has the rest of the answer soon. */
    static final Duration PATIENCE = Duration.ofMillis(1500);

    /** No question takes longer, whatever the patience of a look. */
    private static final Duration QUESTION = Duration.ofSeconds(2);

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
    Offsets(Config config, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.config = config;
        this.kafka = kafka;
    }

    /** A look of the service's own. */
    Look look() {
        return look(PATIENCE);
    }

    /** Begins a look; its questions block their thread for this time altogether. */
    public Look look(Duration patience) {
        return new Look(System.nanoTime() + patience.toNanos());
    }

    /** One look at the broker: its questions share one patience, and fail with {@link BrokerSilentException} when it is over. */
    public final class Look {

        private final long deadline;

        private Look(long deadline) {
            this.deadline = deadline;
        }

        /** How far each group of the service has read, by partition; what was never committed is not in it. */
        Collection<Map<TopicPartition, Long>> committed(Set<String> groups) {
            Map<String, ListConsumerGroupOffsetsSpec> all = groups.stream()
                    .collect(Collectors.toMap(group -> group, group -> new ListConsumerGroupOffsetsSpec()));
            return answer(admin().listConsumerGroupOffsets(all).all()).values().stream()
                    .map(Look::positions)
                    .toList();
        }

        private static Map<TopicPartition, Long> positions(Map<TopicPartition, OffsetAndMetadata> committed) {
            committed.values().removeIf(Objects::isNull);
            return committed.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().offset()));
        }

        /** The offset of each partition that a specification means. */
        public Map<TopicPartition, Long> positions(Collection<TopicPartition> partitions, OffsetSpec which) {
            Map<TopicPartition, OffsetSpec> asked =
                    partitions.stream().distinct().collect(Collectors.toMap(Function.identity(), each -> which));
            return answer(admin().listOffsets(asked).all()).entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().offset()));
        }

        /** The names of all topics. */
        public Set<String> topics() {
            return answer(admin().listTopics().names());
        }

        /** The partitions that topics have now. */
        public List<TopicPartition> partitions(Set<String> topics) {
            return answer(admin().describeTopics(topics).allTopicNames()).values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .toList();
        }

        private <T> T answer(KafkaFuture<T> asked) {
            try {
                return asked.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw new BrokerSilentException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BrokerSilentException(e);
            }
        }
    }

    /** The broker did not say what it was asked. */
    public static final class BrokerSilentException extends RuntimeException {

        BrokerSilentException(Exception cause) {
            super("The broker does not answer", cause);
        }
    }

    /** The groups of all channels that read. */
    Set<String> groups() {
        return groups(channel -> true);
    }

    /** The groups of the channels that read a topic. */
    Set<String> groups(String topic) {
        return groups(channel -> config.getOptionalValue(channel + ".topic", String.class)
                .filter(topic::equals)
                .isPresent());
    }

    private Set<String> groups(Predicate<String> channels) {
        Set<String> groups = new TreeSet<>();
        for (String name : config.getPropertyNames()) {
            Matcher channel = CHANNEL.matcher(name);
            if (channel.matches() && channels.test(channel.group(1))) {
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

    private synchronized Admin admin() {
        if (admin == null) {
            Map<String, Object> properties = new HashMap<>(kafka);
            int millis = Math.toIntExact(QUESTION.toMillis());
            properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
            properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
            admin = Admin.create(properties);
        }
        return admin;
    }
}

package id.prakerja.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.infrastructure.LocalInfrastructureResource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A topic as other services and partners use it: written to and read from the real broker of the test.
 *
 * @param servers {@code host:port} of the broker
 * @param name of the topic
 */
public record Topic(String servers, String name) {

    /** One for each broker, for as long as the tests run: making one costs more than what it sends. */
    private static final Map<String, KafkaProducer<String, byte[]>> PRODUCERS = new ConcurrentHashMap<>();

    /** A topic of the broker that {@link LocalInfrastructureResource} gives the application. */
    public static Topic named(String name) {
        return new Topic(LocalInfrastructureResource.current().kafkaBootstrapServers(), name);
    }

    /** Publishes an event under an id of its own, and waits until the broker has it. */
    public void publish(Object key, Object event) {
        publish(key, event, UuidCreator.getTimeOrderedEpoch());
    }

    /** Publishes an event under the given id, and waits until the broker has it. */
    public void publish(Object key, Object event, UUID id) {
        publishAll(List.of(new Keyed(key, event, id)));
    }

    /** Publishes events in order, and waits until the broker has all of them. */
    public void publishAll(List<Keyed> events) {
        send(events.stream().map(this::record).toList());
    }

    /** Publishes bytes without any header, and waits until the broker has them. */
    public void publishBare(Object key, byte[] value) {
        send(List.of(new ProducerRecord<>(name, key.toString(), value)));
    }

    private void send(List<ProducerRecord<String, byte[]>> records) {
        KafkaProducer<String, byte[]> producer = PRODUCERS.computeIfAbsent(
                servers,
                broker -> new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker, "linger.ms", "0"),
                        new StringSerializer(),
                        new ByteArraySerializer()));
        try {
            List<Future<RecordMetadata>> sent =
                    records.stream().map(producer::send).toList();
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Everything that is on the topic now, each partition in order. A fetch that finds nothing more answers at once, since
     * closing a consumer waits for the fetch that is under way.
     */
    public List<ConsumerRecord<String, byte[]>> read() {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "enable.auto.commit", "false", "fetch.max.wait.ms", "0"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(partition -> new TopicPartition(name, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            Waiting.patiently("the end of " + name).until(() -> {
                consumer.poll(Duration.ofMillis(50)).forEach(found::add);
                return partitions.stream().allMatch(part -> consumer.position(part) >= ends.get(part));
            });
            return found;
        }
    }

    /** Everything that is on the topic now, as events. */
    public <T> List<T> read(Class<T> type) {
        return read().stream().map(record -> Records.as(record, type)).toList();
    }

    /** Everything that is on the topic now under a key, in order. */
    public List<ConsumerRecord<String, byte[]>> of(Object key) {
        return read().stream()
                .filter(record -> key.toString().equals(record.key()))
                .toList();
    }

    /** Everything that is on the topic now under a key, as events in order. */
    public <T> List<T> of(Object key, Class<T> type) {
        return of(key).stream().map(record -> Records.as(record, type)).toList();
    }

    /** Everything that is on the topic now and has a text in its value, as events. */
    public <T> List<T> containing(String text, Class<T> type) {
        return read().stream()
                .filter(record -> Records.text(record).contains(text))
                .map(record -> Records.as(record, type))
                .toList();
    }

    /** How many records have a text in their value. */
    public long countContaining(String text) {
        return read().stream()
                .filter(record -> Records.text(record).contains(text))
                .count();
    }

    private ProducerRecord<String, byte[]> record(Keyed event) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(name, event.key().toString(), Records.value(event.event()));
        Map.of(
                        "ce_id",
                        event.id().toString(),
                        "ce_source",
                        "/prakerja/test",
                        "ce_type",
                        name,
                        "ce_time",
                        TestClock.now().toString(),
                        "ce_specversion",
                        "1.0",
                        "content-type",
                        "application/json")
                .forEach((header, value) -> record.headers().add(header, value.getBytes(UTF_8)));
        return record;
    }

    /**
     * An event to publish.
     *
     * @param key record key
     * @param event an event record, or its text or bytes
     * @param id the event's id
     */
    public record Keyed(Object key, Object event, UUID id) {

        /** An event under an id of its own. */
        public Keyed(Object key, Object event) {
            this(key, event, UuidCreator.getTimeOrderedEpoch());
        }
    }
}

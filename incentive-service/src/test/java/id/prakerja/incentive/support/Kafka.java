package id.prakerja.incentive.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.prakerja.infrastructure.LocalInfrastructureResource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The other services' and the partners' side of Kafka. */
public final class Kafka {

    /** As the services write it. */
    public static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static KafkaProducer<String, byte[]> producer;

    private Kafka() {}

    /** Publishes an event with an id of its own. */
    public static void publish(String topic, Object key, Object event) {
        publish(topic, key, event, UUID.randomUUID());
    }

    /** Publishes an event with the given id, and waits for the broker to have it. */
    public static void publish(String topic, Object key, Object event, UUID id) {
        try {
            publish(topic, key, JSON.writeValueAsBytes(event), id);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Publishes bytes as an event. */
    public static void publish(String topic, Object key, byte[] value, UUID id) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key.toString(), value);
        record.headers()
                .add("ce_id", id.toString().getBytes(UTF_8))
                .add("ce_source", "/test".getBytes(UTF_8))
                .add("ce_type", topic.getBytes(UTF_8))
                .add("ce_time", TestClock.now().toString().getBytes(UTF_8))
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("content-type", "application/json".getBytes(UTF_8));
        send(record);
    }

    /** Publishes bytes without a header. */
    public static void publishBare(String topic, Object key, byte[] value) {
        send(new ProducerRecord<>(topic, key.toString(), value));
    }

    private static synchronized void send(ProducerRecord<String, byte[]> record) {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", bootstrap(), "linger.ms", "0"),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything on a topic for a key, oldest first. */
    public static List<ConsumerRecord<String, byte[]>> read(String topic, Object key) {
        return read(topic).stream()
                .filter(record -> record.key().equals(key.toString()))
                .toList();
    }

    /** How many records of a topic have a text in their value. */
    public static long valuesContaining(String topic, String text) {
        return read(topic).stream()
                .filter(record -> new String(record.value(), UTF_8).contains(text))
                .count();
    }

    /** A fetch that finds nothing more answers at once, since closing a consumer waits for the fetch that is under way. */
    private static List<ConsumerRecord<String, byte[]>> read(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap(), "fetch.max.wait.ms", "0"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(50)).forEach(found::add);
            }
            return found;
        }
    }

    /** Everything on a topic for a key, read as a type. */
    public static <T> List<T> read(String topic, Object key, Class<T> type) {
        return read(topic, key).stream()
                .map(record -> {
                    try {
                        return JSON.readValue(record.value(), type);
                    } catch (java.io.IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    /** A header's value, or null. */
    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        return StreamSupport.stream(record.headers().spliterator(), false)
                .filter(header -> header.key().equals(name))
                .map(Header::value)
                .map(value -> new String(value, UTF_8))
                .findFirst()
                .orElse(null);
    }

    private static String bootstrap() {
        return LocalInfrastructureResource.current().kafkaBootstrapServers();
    }
}

package id.prakerja.registration.support;

import id.prakerja.infrastructure.LocalInfrastructureResource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics as the other services see them. */
public final class Events {

    private Events() {}

    /** Publishes an event as another service would. */
    public static void publish(String topic, Object key, String json) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(brokers(), new StringSerializer(), new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> record =
                    new ProducerRecord<>(topic, key.toString(), json.getBytes(StandardCharsets.UTF_8));
            header(record, "ce_id", UUID.randomUUID().toString());
            header(record, "ce_type", topic);
            header(record, "ce_source", "/prakerja/test");
            header(record, "ce_specversion", "1.0");
            header(record, "ce_time", Instant.EPOCH.toString());
            header(record, "content-type", "application/json");
            producer.send(record).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that a topic holds of one key. */
    public static List<ConsumerRecord<String, byte[]>> of(String topic, Object key) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(readers(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<PartitionInfo> partitions = consumer.partitionsFor(topic);
            List<TopicPartition> parts = partitions.stream()
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(parts);
            consumer.seekToBeginning(parts);
            Map<TopicPartition, Long> ends = consumer.endOffsets(parts);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (parts.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found.stream()
                    .filter(record -> key.toString().equals(record.key()))
                    .collect(Collectors.toList());
        }
    }

    public static String text(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** A fetch that finds nothing more answers at once, since closing a consumer waits for the fetch that is under way. */
    private static Map<String, Object> readers() {
        return Map.of(
                "bootstrap.servers",
                LocalInfrastructureResource.current().kafkaBootstrapServers(),
                "fetch.max.wait.ms",
                "0");
    }

    private static Map<String, Object> brokers() {
        return Map.of("bootstrap.servers", LocalInfrastructureResource.current().kafkaBootstrapServers());
    }
}

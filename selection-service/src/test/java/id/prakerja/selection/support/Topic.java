package id.prakerja.selection.support;

import static id.prakerja.testkit.Waiting.patiently;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A topic as other services use it: written to and read from the real broker.
 *
 * @param name of the topic
 * @param json the service's mapper
 */
public record Topic(String name, ObjectMapper json) {

    /** Sends events, each under its key, in order. */
    public void send(List<Keyed> events) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers()), new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent =
                    events.stream().map(event -> producer.send(record(event))).toList();
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private ProducerRecord<String, byte[]> record(Keyed event) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(name, event.key().toString(), bytes(event.event()));
        record.headers()
                .add("ce_id", UuidCreator.getTimeOrderedEpoch().toString().getBytes(StandardCharsets.UTF_8));
        return record;
    }

    /** Everything that is on the topic now. */
    public List<ConsumerRecord<String, byte[]>> read() {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(reading(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (PartitionInfo partition : consumer.partitionsFor(name)) {
                partitions.add(new TopicPartition(name, partition.partition()));
            }
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            patiently().until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
                return partitions.stream().allMatch(part -> consumer.position(part) >= ends.get(part));
            });
            return records;
        }
    }

    /** The events that are on the topic now, those of one key in order. */
    public <T> List<T> read(Class<T> type) {
        return read().stream().map(record -> parse(record, type)).toList();
    }

    private <T> T parse(ConsumerRecord<String, byte[]> record, Class<T> type) {
        try {
            return json.readValue(record.value(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(Object event) {
        try {
            return event instanceof byte[] raw ? raw : json.writeValueAsBytes(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A fetch that finds nothing more answers at once, since closing a consumer waits for the fetch that is under way. */
    private static Map<String, Object> reading() {
        return Map.of("bootstrap.servers", servers(), "enable.auto.commit", "false", "fetch.max.wait.ms", "0");
    }

    private static String servers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    /**
     * An event to send.
     *
     * @param key record key
     * @param event an event record, or its bytes
     */
    public record Keyed(UUID key, Object event) {}
}

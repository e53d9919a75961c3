package id.prakerja.benchmarks.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.prakerja.runner.suite.Waiting;
import id.prakerja.signatures.SignedRecord;
import id.prakerja.signatures.WebhookSigner;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Events sent to the services, and those that they send, counted. */
public final class Topics implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final Admin admin;
    private final KafkaProducer<String, byte[]> producer;

    Topics(String bootstrapServers) {
        Map<String, Object> properties = Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 5);
        admin = Admin.create(new HashMap<>(properties));
        producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    /** Sends an event as a service would. */
    @SuppressWarnings("FutureReturnValueIgnored") // flushed before anything is measured
    public void send(String topic, String key, byte[] json) {
        producer.send(event(UUID.randomUUID().toString(), topic, key, json));
    }

    /** Sends an event as a partner would that signs it. */
    @SuppressWarnings("FutureReturnValueIgnored") // flushed before anything is measured
    public void sendSigned(WebhookSigner signer, String topic, String key, byte[] json) {
        String id = UUID.randomUUID().toString();
        ProducerRecord<String, byte[]> event = event(id, topic, key, json);
        new SignedRecord(id, topic, key, json)
                .sign(signer, Instant.now())
                .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        producer.send(event);
    }

    private static ProducerRecord<String, byte[]> event(String id, String topic, String key, byte[] json) {
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(topic, key, json);
        event.headers()
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("ce_id", id.getBytes(UTF_8))
                .add("ce_type", topic.getBytes(UTF_8))
                .add("content-type", "application/json".getBytes(UTF_8));
        return event;
    }

    /** Waits until all that was sent is there. */
    public void flush() {
        producer.flush();
    }

    /** How many records the topics have taken in all; a topic that is not there yet has none. */
    public long records(Collection<String> topics) {
        try {
            Map<String, TopicDescription> described = new HashMap<>();
            for (String name : admin.listTopics().names().get()) {
                if (topics.contains(name)) {
                    described.putAll(
                            admin.describeTopics(List.of(name)).allTopicNames().get());
                }
            }
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            described.forEach((name, topic) -> topic.partitions()
                    .forEach(partition ->
                            ends.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
            return admin.listOffsets(ends).all().get().values().stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker does not say how far the topics are", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** Waits until the topics have taken so many records; gives the moment, as {@link System#nanoTime()}. */
    public long await(Collection<String> topics, long records, Duration atMost) {
        if (!Waiting.until(() -> records(topics) >= records, LOOK_EVERY, atMost)) {
            throw new IllegalStateException(
                    "Only %d of %d records arrived on %s".formatted(records(topics), records, topics));
        }
        return System.nanoTime();
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}

package id.prakerja.runner.conformance;

import id.prakerja.events.PayoutReported;
import id.prakerja.events.PayoutRequested;
import id.prakerja.events.Topics;
import id.prakerja.runner.client.Json;
import id.prakerja.signatures.SignedRecord;
import id.prakerja.signatures.Verification;
import id.prakerja.signatures.WebhookKey;
import id.prakerja.signatures.WebhookSigner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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

/** A partner that reads its instructions on a topic and reports on another. */
final class TopicTrial implements PaymentDoor {

    private static final Duration POLL = Duration.ofMillis(200);

    private final String partner;
    private final PartnerConfig config;
    private final Optional<WebhookKey> key;
    private final Reported reported = new Reported();
    private final Map<UUID, String> keys = new ConcurrentHashMap<>();
    private final KafkaProducer<String, byte[]> producer;
    private final Thread reading;
    private volatile boolean closed;

    TopicTrial(PartnerConfig config, String partner) {
        this.partner = partner;
        this.config = config;
        this.key = config.find("calls-key").map(WebhookKey::parse);
        this.producer = new KafkaProducer<>(connection(), new StringSerializer(), new ByteArraySerializer());
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(connection(), new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.PAYOUT_REPORTED_PREFIX + partner).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        this.reading = new Thread(() -> read(consumer), "conformance-reports");
        reading.start();
    }

    @Override
    public String name() {
        return "KAFKA";
    }

    @Override
    public void instruct(PayoutRequested instruction, Transcript transcript) throws Exception {
        String topic = Topics.PAYOUT_REQUESTED_PREFIX + partner;
        String person = instruction.personId().toString();
        keys.put(instruction.payoutId(), person);
        byte[] value = Json.bytes(instruction);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, person, value);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/conformance",
                        "ce_type",
                        topic,
                        "ce_time",
                        Instant.now().toString(),
                        "content-type",
                        "application/json")
                .forEach((name, header) -> record.headers().add(name, header.getBytes(StandardCharsets.UTF_8)));
        transcript.sent("on %s, key %s: %s".formatted(topic, person, new String(value, StandardCharsets.UTF_8)));
        producer.send(record).get();
    }

    @Override
    public Reported reported() {
        return reported;
    }

    @Override
    public List<Rule> rules(PaymentRules common) {
        return List.of(new Rule(
                "PAYS_NOT_WITHOUT_ACCOUNT",
                "An instruction without an account comes by another door, and is not paid by this one.",
                t -> {
                    PayoutRequested instruction = PaymentRules.instruction(null);
                    instruct(instruction, t);
                    common.mustNotBePaid(instruction, t);
                }));
    }

    @Override
    public void close() {
        closed = true;
        try {
            reading.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close();
    }

    private void read(KafkaConsumer<String, byte[]> consumer) {
        try (consumer) {
            while (!closed) {
                consumer.poll(POLL).forEach(this::note);
            }
        }
    }

    private void note(ConsumerRecord<String, byte[]> record) {
        try {
            PayoutReported report = Json.read(record.value(), PayoutReported.class);
            String shown = "on %s, key %s: %s"
                    .formatted(record.topic(), record.key(), new String(record.value(), StandardCharsets.UTF_8));
            reported.add(new Reported.Word(report, fault(record, report), shown));
        } catch (IOException notOurs) {
            // What cannot be read is about no instruction of this trial: the rule that waits for a report says so.
        }
    }

    private String fault(ConsumerRecord<String, byte[]> record, PayoutReported report) {
        String id = header(record, "ce_id");
        if (id == null || !isUuid(id)) {
            return "the header ce_id is no UUID";
        }
        if (!record.key().equals(keys.getOrDefault(report.payoutId(), record.key()))) {
            return "the record key is not the participant's id";
        }
        return key.flatMap(own -> unsigned(record, id, own)).orElse(null);
    }

    private static Optional<String> unsigned(ConsumerRecord<String, byte[]> record, String id, WebhookKey key) {
        Map<String, String> headers = new HashMap<>();
        headers.put(WebhookSigner.TIMESTAMP, header(record, WebhookSigner.TIMESTAMP));
        headers.put(WebhookSigner.SIGNATURE, header(record, WebhookSigner.SIGNATURE));
        Verification verification = new SignedRecord(id, record.topic(), record.key(), record.value())
                .verify(List.of(key), headers, Instant.ofEpochMilli(record.timestamp()));
        return verification == Verification.VALID ? Optional.empty() : Optional.of("signature: " + verification);
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException no) {
            return false;
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** What is told of the connection begins with {@code kafka.}. */
    private Map<String, Object> connection() {
        Map<String, Object> connection = new HashMap<>();
        config.below("kafka.").forEach(connection::put);
        return connection;
    }
}

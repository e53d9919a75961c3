package id.prakerja.incentive.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.prakerja.events.PayoutReported;
import id.prakerja.events.PayoutRequested;
import id.prakerja.infrastructure.LocalInfrastructureResource;
import id.prakerja.signatures.SignedRecord;
import id.prakerja.signatures.WebhookKey;
import id.prakerja.signatures.WebhookSigner;
import id.prakerja.testkit.Records;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Topic;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A settlement as a partner reports it on its topic, signed or not, and changed on the way or not.
 *
 * @param record what stands there
 * @param signature headers that were made for it, or for what it was before it was changed
 */
public record SignedReport(SignedRecord record, Map<String, String> signature) {

    /** Not signed. */
    public static SignedReport settled(String partner, PayoutRequested instruction) {
        return new SignedReport(
                new SignedRecord(
                        UUID.randomUUID().toString(),
                        "payout.reported." + partner,
                        instruction.personId().toString(),
                        value(instruction, instruction.amount())),
                Map.of());
    }

    /** What stands on the topic about it, first. */
    public static SignedReport read(String partner, PayoutRequested instruction) {
        ConsumerRecord<String, byte[]> record = Topic.named("payout.reported." + partner)
                .of(instruction.personId())
                .get(0);
        return new SignedReport(
                new SignedRecord(Records.header(record, "ce_id"), record.topic(), record.key(), record.value()),
                Map.of());
    }

    /** Signed as it stands. */
    public SignedReport signed(WebhookKey key) {
        return signed(key, Instant.now());
    }

    /** Signed as it stands, at some time. */
    public SignedReport signed(WebhookKey key, Instant at) {
        return new SignedReport(record, record.sign(new WebhookSigner(key), at));
    }

    /** The same signature with the report of another amount. */
    public SignedReport changedTo(PayoutRequested instruction, long amount) {
        return new SignedReport(
                new SignedRecord(record.id(), record.topic(), record.key(), value(instruction, amount)), signature);
    }

    /** The same signature and value under another person's key. */
    public SignedReport under(UUID person) {
        return new SignedReport(
                new SignedRecord(record.id(), record.topic(), person.toString(), record.value()), signature);
    }

    /** Writes it on the topic. */
    public void send() {
        ProducerRecord<String, byte[]> sent = new ProducerRecord<>(record.topic(), record.key(), record.value());
        sent.headers().add("ce_id", record.id().getBytes(UTF_8));
        signature.forEach((name, value) -> sent.headers().add(name, value.getBytes(UTF_8)));
        String servers = LocalInfrastructureResource.current().kafkaBootstrapServers();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(sent).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] value(PayoutRequested instruction, long amount) {
        try {
            return Records.JSON.writeValueAsBytes(new PayoutReported(
                    instruction.payoutId(), "SETTLED", null, "ref-" + instruction.payoutId(), amount, TestClock.now()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package id.prakerja.runner.partner;

import id.prakerja.events.PayoutRequested;
import id.prakerja.events.Topics;
import id.prakerja.runner.client.Json;
import id.prakerja.runner.workspace.ProgrammeClock;
import id.prakerja.signatures.SignedRecord;
import id.prakerja.signatures.WebhookSigner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads one payment partner's instructions and reports each outcome, at least once and always the same, signed where it has a key. */
final class PayoutDesk implements Runnable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final String partner;
    private final PayoutBook book;
    private final ProgrammeClock clock;
    private final Map<String, Object> consumerConfig;
    private final Producer<String, byte[]> producer;
    private final Optional<WebhookSigner> signer;

    PayoutDesk(
            String partner,
            PayoutBook book,
            ProgrammeClock clock,
            String bootstrapServers,
            Producer<String, byte[]> producer,
            Optional<WebhookSigner> signer) {
        this.signer = signer;
        this.partner = partner;
        this.book = book;
        this.clock = clock;
        this.producer = producer;
        this.consumerConfig = Map.of(
                "bootstrap.servers", bootstrapServers,
                "group.id", "payment-partner-" + partner,
                "auto.offset.reset", "earliest",
                "enable.auto.commit", "false",
                // A backlog passes in parts: four desks share a small process.
                "fetch.max.bytes", "1048576",
                // As the services have it: a partner that was killed and comes again waits for its former self no
                // longer.
                "session.timeout.ms", "10000",
                // The topic is made by incentive-service, perhaps after this start.
                "metadata.max.age.ms", "1000");
    }

    /** Works until the process ends. A broker that fails is met again from the last committed position. */
    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try (KafkaConsumer<String, byte[]> consumer =
                    new KafkaConsumer<>(consumerConfig, new StringDeserializer(), new ByteArrayDeserializer())) {
                consumer.subscribe(List.of(Topics.PAYOUT_REQUESTED_PREFIX + partner));
                serve(consumer);
            } catch (KafkaException | ExecutionException e) {
                System.err.printf("%s goes on after: %s%n", partner, e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void serve(KafkaConsumer<String, byte[]> consumer) throws ExecutionException, InterruptedException {
        while (true) {
            ConsumerRecords<String, byte[]> instructions = consumer.poll(POLL);
            List<Said> reports = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> instruction : instructions) {
                reports.addAll(carryOut(instruction));
            }
            // Reports first, then the position: a crash between the two repeats reports, and loses none.
            say(reports);
            if (!instructions.isEmpty()) {
                consumer.commitSync();
            }
        }
    }

    /** One thing that is said on the topic. */
    private record Said(Tellings.Telling telling, ProducerRecord<String, byte[]> event) {}

    private void say(List<Said> reports) throws ExecutionException, InterruptedException {
        List<Future<?>> sent = new ArrayList<>();
        reports.sort(Comparator.comparing(said -> said.telling().after()));
        Duration passed = Duration.ZERO;
        for (Said said : reports) {
            Duration pause = said.telling().after().minus(passed);
            Thread.sleep(pause.toMillis());
            passed = said.telling().after();
            sent.add(producer.send(said.event()));
        }
        for (Future<?> report : sent) {
            report.get();
        }
    }

    /** What to report; nothing of an instruction without an account, which comes by another door. */
    private List<Said> carryOut(ConsumerRecord<String, byte[]> instruction) {
        PayoutRequested requested;
        try {
            requested = Json.read(instruction.value(), PayoutRequested.class);
        } catch (IOException e) {
            throw new KafkaException("An instruction to %s cannot be read".formatted(partner), e);
        }
        return requested.accountReference() == null
                ? List.of()
                : book.tellings(book.carryOut(requested, clock.now())).stream()
                        .map(telling -> new Said(telling, cloudEvent(instruction.key(), telling)))
                        .toList();
    }

    private ProducerRecord<String, byte[]> cloudEvent(String participant, Tellings.Telling telling) {
        String topic = Topics.PAYOUT_REPORTED_PREFIX + partner;
        // The same on every repetition.
        String id = telling.id().toString();
        byte[] value = Json.bytes(telling.report());
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(topic, participant, value);
        header(event, "ce_specversion", "1.0");
        header(event, "ce_id", id);
        header(event, "ce_source", "/payment-partners/" + partner);
        header(event, "ce_type", topic);
        header(event, "ce_time", Instant.now().toString());
        header(event, "content-type", "application/json");
        signer.ifPresent(signing -> new SignedRecord(id, topic, participant, value)
                .sign(signing, Instant.now())
                .forEach((name, text) -> header(event, name, text)));
        return event;
    }

    private static void header(ProducerRecord<String, byte[]> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}

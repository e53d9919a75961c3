package id.prakerja.messaging.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.prakerja.messaging.CloudEvents;
import id.prakerja.messaging.OutboxEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends events as CloudEvents in Kafka's binary mode, acknowledged by all in-sync replicas, without Kafka transactions:
 * these would not span the database, and the outbox with idempotent consumers gives the same effect.
 */
public final class KafkaEventSender implements EventSender {

    private static final byte[] SPEC_VERSION = "1.0".getBytes(UTF_8);
    private static final byte[] JSON = "application/json".getBytes(UTF_8);

    /** How long a send may wait for a topic's metadata: the relay's thread waits with it. */
    private static final Duration METADATA_WAIT = Duration.ofSeconds(2);

    private static final Set<Class<? extends Exception>> EVENT_FAILURES =
            Set.of(RecordTooLargeException.class, RecordBatchTooLargeException.class, SerializationException.class);

    private static final Set<Class<? extends Exception>> TOPIC_FAILURES = Set.of(
            UnknownTopicOrPartitionException.class, InvalidTopicException.class, TopicAuthorizationException.class);

    private final KafkaProducer<String, byte[]> producer;
    private final byte[] source;

    /**
     * Opens a producer; it connects by itself as soon as a broker is there.
     *
     * @param kafka connection properties: bootstrap servers, security
     * @param source which service the events come from, {@code ce_source}
     * @param config the relay's settings
     */
    public KafkaEventSender(Map<String, ?> kafka, String source, RelayConfig config) {
        Map<String, Object> properties = new HashMap<>(kafka);
        int deliveryTimeout = Math.toIntExact(config.deliveryTimeout().toMillis());
        int linger = 5;
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, config.compression());
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, deliveryTimeout);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, deliveryTimeout / 2 - linger);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, linger);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, METADATA_WAIT.toMillis());
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        this.producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        this.source = source.getBytes(UTF_8);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the callback learns the outcome
    public void send(OutboxEvent event, Acknowledgement acknowledgement) {
        try {
            producer.send(
                    toRecord(event),
                    (metadata, exception) -> acknowledgement.complete(exception == null ? null : failure(exception)));
        } catch (RuntimeException e) {
            acknowledgement.complete(failure(e));
        }
    }

    /** Waits briefly for what is under way. */
    @Override
    public void close() {
        producer.close(METADATA_WAIT);
    }

    private ProducerRecord<String, byte[]> toRecord(OutboxEvent event) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(event.topic(), event.key(), event.payload());
        record.headers()
                .add(CloudEvents.SPEC_VERSION, SPEC_VERSION)
                .add(CloudEvents.ID, event.id().toString().getBytes(UTF_8))
                .add(CloudEvents.SOURCE, source)
                .add(CloudEvents.TYPE, event.topic().getBytes(UTF_8))
                .add(CloudEvents.TIME, event.occurredAt().toString().getBytes(UTF_8))
                .add(CloudEvents.CONTENT_TYPE, JSON);
        if (event.traceparent() != null) {
            record.headers().add(CloudEvents.TRACEPARENT, event.traceparent().getBytes(UTF_8));
        }
        return record;
    }

    private static SendFailure failure(Exception exception) {
        return new SendFailure(reach(exception), "%s: %s".formatted(name(exception), exception.getMessage()));
    }

    private static SendFailure.Reach reach(Exception exception) {
        if (EVENT_FAILURES.contains(exception.getClass())) {
            return SendFailure.Reach.EVENT;
        }
        // The producer knows a missing topic only as metadata that did not come in time.
        boolean noMetadata = exception instanceof TimeoutException
                && exception.getMessage() != null
                && exception.getMessage().contains("in metadata");
        if (noMetadata || TOPIC_FAILURES.contains(exception.getClass())) {
            return SendFailure.Reach.TOPIC;
        }
        return SendFailure.Reach.BROKER;
    }

    private static String name(Exception exception) {
        return exception instanceof ApiException
                ? exception.getClass().getSimpleName()
                : exception.getClass().getName();
    }
}

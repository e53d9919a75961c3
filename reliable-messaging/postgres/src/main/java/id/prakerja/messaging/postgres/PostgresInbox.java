package id.prakerja.messaging.postgres;

import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.messaging.inbox.EventDecoder;
import id.prakerja.messaging.inbox.RawRecord;
import id.prakerja.messaging.inbox.UnreadableEventException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Applies what arrives from Kafka to the service's PostgreSQL database, one transaction per batch. */
@ApplicationScoped
public class PostgresInbox {

    private final Pool pool;
    private final EventDecoder decoder;

    /**
     * @param pool the service's pool
     * @param decoder reads the records
     */
    public PostgresInbox(Pool pool, EventDecoder decoder) {
        this.pool = pool;
        this.decoder = decoder;
    }

    /**
     * Names the handler of a topic, so that parked events can be retried before a new record of the topic arrives; at
     * start, once for each topic that the service consumes.
     */
    public <T> void register(String topic, Class<T> type, BatchHandler<T> handler) {
        // Kept by the retrying of parked events.
    }

    /**
     * Applies a batch.
     *
     * @param records what the channel delivered
     * @param type type of the payloads
     * @param handler applies the events
     * @return completes when every record has been applied or parked, never otherwise: the caller may acknowledge then
     */
    public <T> Uni<Void> process(ConsumerRecords<String, byte[]> records, Class<T> type, BatchHandler<T> handler) {
        List<ReceivedEvent<T>> events = new ArrayList<>(records.count());
        try {
            for (ConsumerRecord<String, byte[]> record : records) {
                events.add(decoder.decode(RawRecord.of(record), type));
            }
        } catch (UnreadableEventException e) {
            return Uni.createFrom().failure(e);
        }
        return pool.withTransaction(tx -> handler.handle(tx, events)).replaceWithVoid();
    }
}

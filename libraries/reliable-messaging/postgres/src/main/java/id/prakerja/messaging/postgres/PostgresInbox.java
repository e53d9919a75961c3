package id.prakerja.messaging.postgres;

import id.prakerja.messaging.RawRecord;
import id.prakerja.messaging.inbox.Arrival;
import id.prakerja.messaging.inbox.EventDecoder;
import id.prakerja.messaging.inbox.Patience;
import id.prakerja.messaging.inbox.Triage;
import id.prakerja.messaging.parked.ParkedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Applies what arrives from Kafka to the service's PostgreSQL database: one transaction per batch.
 *
 * <ul>
 *   <li>If the handler fails, the batch is halved until the offending event stands alone. It is parked, the later events
 *       of its key on that topic are parked behind it, and everything else is applied.
 *   <li>A record that is no event of the expected type is parked with its raw bytes, without bothering the handler.
 *   <li>If the database is away, the batch is tried again until it is back. The channel waits meanwhile.
 * </ul>
 *
 * After a crash Kafka delivers a batch again that may have been applied: handlers are idempotent, parking is too.
 */
@ApplicationScoped
public class PostgresInbox {

    private static final Logger LOG = Logger.getLogger(PostgresInbox.class);

    private final Pool pool;
    private final EventDecoder decoder;
    private final PostgresHandlers handlers;
    private final Patience patience;

    /**
     * Makes it with what the application provides.
     *
     * @param pool the service's pool
     * @param decoder reads the records
     * @param handlers told which handler a topic has
     * @param patience while the database is away
     */
    public PostgresInbox(Pool pool, EventDecoder decoder, PostgresHandlers handlers, Patience patience) {
        this.pool = pool;
        this.decoder = decoder;
        this.handlers = handlers;
        this.patience = patience;
    }

    /**
     * Names the handler of a topic, so that events parked before a restart can be retried before a new record of the topic
     * arrives; at start, once for each topic that the service consumes.
     *
     * @param topic a topic's name, or the beginning of several followed by {@code *}
     */
    public <T> void register(String topic, Class<T> type, BatchHandler<T> handler) {
        handlers.register(topic, type, handler);
    }

    /**
     * Applies a batch.
     *
     * @param records what the channel delivered
     * @param type type of the payloads
     * @param handler applies the events
     * @return completes when every record has been applied or parked: the caller may acknowledge then. Fails only if the
     *     service is stopping
     */
    public <T> Uni<Void> process(ConsumerRecords<String, byte[]> records, Class<T> type, BatchHandler<T> handler) {
        List<Arrival<T>> arrivals = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> record : records) {
            arrivals.add(decoder.arrival(RawRecord.of(record), type));
        }
        if (arrivals.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        records.partitions().forEach(part -> handlers.registerIfAbsent(part.topic(), type, handler));
        return apply(arrivals, handler);
    }

    private <T> Uni<Void> apply(List<Arrival<T>> arrivals, BatchHandler<T> handler) {
        return untilPossible(() -> pool.withTransaction(tx -> apply(tx, arrivals, handler)))
                .onFailure(failure -> !PostgresFailures.isInfrastructure(failure) && !patience.stopping())
                .recoverWithUni(failure ->
                        arrivals.size() == 1 ? park(arrivals.get(0).record(), failure) : halve(arrivals, handler));
    }

    private <T> Uni<Void> apply(SqlConnection tx, List<Arrival<T>> arrivals, BatchHandler<T> handler) {
        return ParkedEventTable.blocked(
                        tx, arrivals.stream().map(Arrival::record).toList())
                .map(blocked -> Triage.of(arrivals, blocked))
                .chain(triage -> ParkedEventTable.park(tx, triage.toPark())
                        .chain(() -> triage.toApply().isEmpty()
                                ? Uni.createFrom().voidItem()
                                : handler.handle(tx, triage.toApply())));
    }

    /** The first half first, so that what is parked there is known to the second. */
    private <T> Uni<Void> halve(List<Arrival<T>> arrivals, BatchHandler<T> handler) {
        int middle = arrivals.size() / 2;
        return apply(arrivals.subList(0, middle), handler)
                .chain(() -> apply(arrivals.subList(middle, arrivals.size()), handler));
    }

    private Uni<Void> park(RawRecord record, Throwable failure) {
        LOG.warnf("Event %s is parked: %s", record.id(), failure);
        ParkedEvent parked = ParkedEvent.parked(record, failure.toString());
        return untilPossible(() -> ParkedEventTable.park(pool, List.of(parked)));
    }

    private <T> Uni<T> untilPossible(Supplier<Uni<T>> action) {
        return patience.untilPossible(action, PostgresFailures::isInfrastructure);
    }
}

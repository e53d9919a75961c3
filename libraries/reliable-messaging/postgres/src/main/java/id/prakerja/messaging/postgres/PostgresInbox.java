package id.prakerja.messaging.postgres;

import id.prakerja.messaging.RawRecord;
import id.prakerja.messaging.inbox.Arrival;
import id.prakerja.messaging.inbox.EventDecoder;
import id.prakerja.messaging.inbox.Faults;
import id.prakerja.messaging.inbox.Patience;
import id.prakerja.messaging.inbox.Standstill;
import id.prakerja.messaging.inbox.Triage;
import id.prakerja.messaging.parked.KeptEvent;
import id.prakerja.messaging.parked.ParkedEvent;
import id.prakerja.messaging.parked.ParkedPayloads;
import id.prakerja.messaging.parked.ParkedStatus;
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
 *   <li>If most events fail, none is parked: the channel stands still, see {@link Standstill}.
 *   <li>A record that is no event of the expected type is parked with its raw bytes, without bothering the handler; and so is one of
 *       which a {@link RecordCheck} says that it is not to be applied.
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
    private final ParkedPayloads payloads;
    private final Patience patience;
    private final Standstill standstill;

    /**
     * Makes it with what the application provides.
     *
     * @param pool the service's pool
     * @param decoder reads the records
     * @param handlers told which handler a topic has
     * @param patience while the database is away
     * @param standstill while most events fail
     */
    public PostgresInbox(
            Pool pool,
            EventDecoder decoder,
            PostgresHandlers handlers,
            ParkedPayloads payloads,
            Patience patience,
            Standstill standstill) {
        this.pool = pool;
        this.payloads = payloads;
        this.decoder = decoder;
        this.handlers = handlers;
        this.patience = patience;
        this.standstill = standstill;
    }

    /**
     * Names the handler of a topic, so that events parked before a restart can be retried before a new record of the topic
     * arrives; at start, once for each topic that the service consumes.
     *
     * @param topic a topic's name, or the beginning of several followed by {@code *}
     */
    public <T> void register(String topic, Class<T> type, BatchHandler<T> handler) {
        register(topic, type, RecordCheck.NONE, handler);
    }

    /** The same for a topic whose records are looked at before. */
    public <T> void register(String topic, Class<T> type, RecordCheck check, BatchHandler<T> handler) {
        handlers.register(topic, new Intake<>(type, check, handler));
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
        return process(records, type, RecordCheck.NONE, handler);
    }

    /**
     * Applies a batch whose records are looked at before.
     *
     * @param records what the channel delivered
     * @param type type of the payloads
     * @param check says which of the records are not to be applied
     * @param handler applies the events of the others
     * @return as without a check
     */
    public <T> Uni<Void> process(
            ConsumerRecords<String, byte[]> records, Class<T> type, RecordCheck check, BatchHandler<T> handler) {
        Intake<T> intake = new Intake<>(type, check, handler);
        List<Arrival<T>> arrivals = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> record : records) {
            arrivals.add(decoder.arrival(RawRecord.of(record), type));
        }
        if (arrivals.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        records.partitions().forEach(part -> handlers.registerIfAbsent(part.topic(), intake));
        return settle(arrivals, intake);
    }

    /** Applies what can be applied, then parks what failed, or waits with it and begins again. */
    private <T> Uni<Void> settle(List<Arrival<T>> arrivals, Intake<T> intake) {
        Faults faults = new Faults();
        String topic = arrivals.get(0).record().topic();
        return apply(arrivals, intake, faults).chain(() -> {
            if (faults.none()) {
                standstill.passed(topic);
                return Uni.createFrom().voidItem();
            }
            boolean stoodStill = standstill.stands(topic);
            if (standstill.begins(topic, faults, arrivals.size() - faults.size())) {
                return patience.pause().chain(() -> settle(faults.among(arrivals), intake));
            }
            if (stoodStill) {
                // What failed in the round in which most began to pass may have failed before they did.
                return settle(faults.among(arrivals), intake);
            }
            return park(faults.toPark(arrivals));
        });
    }

    private <T> Uni<Void> apply(List<Arrival<T>> arrivals, Intake<T> intake, Faults faults) {
        List<Arrival<T>> free = faults.keepBack(arrivals);
        if (free.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return untilPossible(() -> pool.withTransaction(tx -> apply(tx, free, intake)))
                .onFailure(failure -> !PostgresFailures.isInfrastructure(failure) && !patience.stopping())
                .recoverWithUni(failure -> {
                    if (free.size() > 1) {
                        return halve(free, intake, faults);
                    }
                    faults.failed(free.get(0).record(), failure);
                    return Uni.createFrom().voidItem();
                });
    }

    private <T> Uni<Void> apply(SqlConnection tx, List<Arrival<T>> arrivals, Intake<T> intake) {
        return intake.checked(tx, arrivals)
                .chain(checked -> ParkedEventTable.blocked(
                                tx, checked.stream().map(Arrival::record).toList())
                        .map(blocked -> Triage.of(checked, blocked)))
                .chain(triage -> ParkedEventTable.park(tx, kept(triage.toPark()))
                        .chain(() -> triage.toApply().isEmpty()
                                ? Uni.createFrom().voidItem()
                                : intake.handler().handle(tx, triage.toApply())));
    }

    /** The first half first, so that what fails there keeps back what stands behind it in the second. */
    private <T> Uni<Void> halve(List<Arrival<T>> arrivals, Intake<T> intake, Faults faults) {
        int middle = arrivals.size() / 2;
        return apply(arrivals.subList(0, middle), intake, faults)
                .chain(() -> apply(arrivals.subList(middle, arrivals.size()), intake, faults));
    }

    private Uni<Void> park(List<ParkedEvent> events) {
        events.stream()
                .filter(event -> event.status() == ParkedStatus.PARKED)
                .forEach(event -> LOG.warnf("Event %s is parked: %s", event.id(), event.error()));
        return untilPossible(() -> pool.withTransaction(tx -> ParkedEventTable.park(tx, kept(events))));
    }

    private List<KeptEvent> kept(List<ParkedEvent> events) {
        return events.stream().map(payloads::kept).toList();
    }

    private <T> Uni<T> untilPossible(Supplier<Uni<T>> action) {
        return patience.untilPossible(action, PostgresFailures::isInfrastructure);
    }
}

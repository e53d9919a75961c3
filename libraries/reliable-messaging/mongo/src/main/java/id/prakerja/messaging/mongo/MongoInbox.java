package id.prakerja.messaging.mongo;

import id.prakerja.messaging.MessagingConfig;
import id.prakerja.messaging.RawRecord;
import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.messaging.inbox.Arrival;
import id.prakerja.messaging.inbox.EventDecoder;
import id.prakerja.messaging.inbox.Faults;
import id.prakerja.messaging.inbox.Patience;
import id.prakerja.messaging.inbox.Position;
import id.prakerja.messaging.inbox.Standstill;
import id.prakerja.messaging.inbox.Triage;
import id.prakerja.messaging.inbox.Triage.Lane;
import id.prakerja.messaging.parked.ParkedEvent;
import id.prakerja.messaging.parked.ParkedStatus;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Applies what arrives from Kafka to the service's aggregates, one event at a time: per key in order, keys side by side.
 *
 * <ul>
 *   <li>An event whose handler fails, and a record that is no event of the expected type, is parked; the later events of
 *       its key on that topic are parked behind it; everything else is applied.
 *   <li>If most events fail, none is parked: the channel stands still, see {@link Standstill}.
 *   <li>If the database is away, an event is tried again until it is back. The channel waits meanwhile.
 * </ul>
 *
 * Parking is stored before the batch is acknowledged. After a crash Kafka delivers a batch again that may have been
 * applied in part: handlers are idempotent, parking is too.
 */
@ApplicationScoped
public class MongoInbox {

    private static final Logger LOG = Logger.getLogger(MongoInbox.class);

    private final EventDecoder decoder;
    private final MongoHandlers handlers;
    private final ParkedEventCollection parkedEvents;
    private final Patience patience;
    private final Standstill standstill;
    private final int concurrentKeys;

    /**
     * Makes it with what the application provides.
     *
     * @param decoder reads the records
     * @param handlers told which handler a topic has
     * @param parkedEvents where events are put aside
     * @param patience while the database is away
     * @param standstill while most events fail
     * @param config how many keys are handled side by side
     */
    public MongoInbox(
            EventDecoder decoder,
            MongoHandlers handlers,
            ParkedEventCollection parkedEvents,
            Patience patience,
            Standstill standstill,
            MessagingConfig config) {
        this.decoder = decoder;
        this.handlers = handlers;
        this.parkedEvents = parkedEvents;
        this.patience = patience;
        this.standstill = standstill;
        this.concurrentKeys = config.concurrentKeys();
    }

    /**
     * Names the handler of a topic, so that events parked before a restart can be retried before a new record of the topic
     * arrives; at start, once for each topic that the service consumes.
     *
     * @param topic a topic's name, or the beginning of several followed by {@code *}
     */
    public <T> void register(String topic, Class<T> type, EventHandler<T> handler) {
        handlers.register(topic, type, handler);
    }

    /**
     * Applies a batch.
     *
     * @param records what the channel delivered
     * @param type type of the payloads
     * @param handler applies one event
     * @return completes when every record has been applied or parked: the caller may acknowledge then. Fails only if the
     *     service is stopping
     */
    public <T> Uni<Void> process(ConsumerRecords<String, byte[]> records, Class<T> type, EventHandler<T> handler) {
        List<Arrival<T>> arrivals = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> record : records) {
            arrivals.add(decoder.arrival(RawRecord.of(record), type));
        }
        if (arrivals.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        records.partitions().forEach(part -> handlers.registerIfAbsent(part.topic(), type, handler));
        return settle(arrivals, handler);
    }

    /** Applies what can be applied, then parks what failed, or waits with it and begins again. */
    private <T> Uni<Void> settle(List<Arrival<T>> arrivals, EventHandler<T> handler) {
        Faults faults = new Faults();
        String topic = arrivals.get(0).record().topic();
        List<RawRecord> raw = arrivals.stream().map(Arrival::record).toList();
        return untilPossible(() -> parkedEvents.blocked(raw))
                .chain(blocked -> Multi.createFrom()
                        .iterable(lanes(arrivals))
                        .onItem()
                        .transformToUni(lane -> applyLane(lane, blocked, handler, faults))
                        .merge(concurrentKeys)
                        .onItem()
                        .ignoreAsUni())
                .chain(() -> {
                    if (faults.none()) {
                        standstill.passed(topic);
                        return Uni.createFrom().voidItem();
                    }
                    boolean stoodStill = standstill.stands(topic);
                    if (standstill.begins(topic, faults, arrivals.size() - faults.size())) {
                        return patience.pause().chain(() -> settle(faults.among(arrivals), handler));
                    }
                    if (stoodStill) {
                        // What failed in the round in which most began to pass may have failed before they did.
                        return settle(faults.among(arrivals), handler);
                    }
                    List<ParkedEvent> failed = faults.toPark(arrivals);
                    failed.stream()
                            .filter(event -> event.status() == ParkedStatus.PARKED)
                            .forEach(event -> LOG.warnf("Event %s is parked: %s", event.id(), event.error()));
                    return park(failed);
                });
    }

    /** The batch divided by key; each unkeyed record is a lane of its own. */
    private static <T> Collection<List<Arrival<T>>> lanes(List<Arrival<T>> arrivals) {
        Map<Object, List<Arrival<T>>> lanes = new LinkedHashMap<>();
        for (Arrival<T> arrival : arrivals) {
            RawRecord record = arrival.record();
            Object lane = record.key() == null ? record.id() : Lane.of(record);
            lanes.computeIfAbsent(lane, any -> new ArrayList<>(1)).add(arrival);
        }
        return lanes.values();
    }

    /** Applies events until one fails, which keeps back the rest of its lane. */
    private <T> Uni<Void> applyLane(
            List<Arrival<T>> lane, Map<Lane, Position> blocked, EventHandler<T> handler, Faults faults) {
        Triage<T> triage = Triage.of(lane, blocked);
        return Multi.createFrom()
                .iterable(triage.toApply())
                .onItem()
                .transformToUniAndConcatenate(event -> apply(event, handler))
                .onItem()
                .ignoreAsUni()
                .chain(() -> park(triage.toPark()))
                .onFailure(HandlerFailedException.class)
                .recoverWithUni(failure -> {
                    keepBack(lane, failure, faults);
                    return Uni.createFrom().voidItem();
                });
    }

    private <T> Uni<Void> apply(ReceivedEvent<T> event, EventHandler<T> handler) {
        return untilPossible(() -> handler.handle(event))
                .onFailure(failure -> !MongoFailures.isInfrastructure(failure) && !patience.stopping())
                .transform(failure -> new HandlerFailedException(event.offset(), failure));
    }

    private static <T> void keepBack(List<Arrival<T>> lane, HandlerFailedException failed, Faults faults) {
        for (Arrival<T> arrival : lane) {
            if (arrival.record().offset() == failed.offset) {
                faults.failed(arrival.record(), failed.getCause());
            }
        }
        faults.keepBack(lane);
    }

    private Uni<Void> park(List<ParkedEvent> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(event -> untilPossible(() -> parkedEvents.park(event)))
                .onItem()
                .ignoreAsUni();
    }

    private <T> Uni<T> untilPossible(Supplier<Uni<T>> action) {
        return patience.untilPossible(action, MongoFailures::isInfrastructure);
    }

    /** The handler failed at the event of this offset. */
    private static final class HandlerFailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final long offset;

        HandlerFailedException(long offset, Throwable cause) {
            super(cause);
            this.offset = offset;
        }
    }
}

package id.prakerja.messaging.mongo;

import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.relay.RelayWakeUp;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.bson.Document;

/**
 * The outbox inside the aggregates: an event waits in the array {@value #FIELD} of the document whose change it tells of.
 *
 * <p>A service appends {@link #toDocument} of its events to that array in the same update that changes the aggregate, so
 * that both are stored, or neither, without a transaction. After the update it calls {@link #written}; the relay sends the
 * events and pulls them out of the array. Whatever a crash leaves behind is found by the recovery scan over the collections
 * told to {@link #register}.
 */
@ApplicationScoped
public class MongoOutbox {

    /** The array of an aggregate's document in which events wait. */
    public static final String FIELD = "pendingEvents";

    private final RelayWakeUp relay;
    private final Set<String> collections = new CopyOnWriteArraySet<>();
    private final WrittenAggregates written;

    /**
     * Makes it with what the application provides.
     *
     * @param relay woken whenever an aggregate has been written
     * @param config how many aggregates to remember for it
     */
    public MongoOutbox(RelayWakeUp relay, MongoOutboxConfig config) {
        this.relay = relay;
        this.written = new WrittenAggregates(config.rememberedAggregates());
    }

    /** Names a collection whose documents may hold pending events; once, at start. */
    public void register(String collection) {
        collections.add(collection);
        written.incomplete();
    }

    /** The event as an element of {@value #FIELD}. */
    public Document toDocument(OutboxEvent event) {
        return EventDocuments.write(event);
    }

    /** Tells the relay that this aggregate has been stored with pending events: it is read at once, without a scan. */
    public void written(String collection, Object aggregateId) {
        written(collection, List.of(aggregateId));
    }

    /** As {@link #written(String, Object)} for many aggregates of one collection. */
    public void written(String collection, Collection<?> aggregateIds) {
        written.add(
                aggregateIds.stream().map(id -> new Aggregate(collection, id)).toList());
        relay.ring();
    }

    /** Tells the relay that something has been stored, without saying what: it scans, which is slower. */
    public void wake() {
        written.incomplete();
        relay.ring();
    }

    /** The registered collections. */
    Set<String> collections() {
        return collections;
    }

    /** The aggregates that the relay has been told of and has not looked at yet. */
    WrittenAggregates written() {
        return written;
    }
}

package id.prakerja.messaging.mongo;

import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.relay.RelayWakeUp;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArraySet;
import org.bson.Document;
import org.bson.types.Binary;

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
    private final ConcurrentLinkedQueue<Aggregate> written = new ConcurrentLinkedQueue<>();

    /** Makes an outbox that wakes this relay whenever an aggregate has been written. */
    public MongoOutbox(RelayWakeUp relay) {
        this.relay = relay;
    }

    /** Names a collection whose documents may hold pending events; once, at start. */
    public void register(String collection) {
        collections.add(collection);
    }

    /** The event as an element of {@value #FIELD}. */
    public Document toDocument(OutboxEvent event) {
        return new Document("id", event.id().toString())
                .append("topic", event.topic())
                .append("key", event.key())
                .append("payload", new Binary(event.payload()))
                .append("traceparent", event.traceparent())
                .append("occurredAt", Date.from(event.occurredAt()));
    }

    /** Tells the relay that this aggregate has been stored with pending events: it is read at once, without a scan. */
    public void written(String collection, Object aggregateId) {
        written.add(new Aggregate(collection, aggregateId));
        relay.ring();
    }

    /** As {@link #written(String, Object)} for many aggregates of one collection. */
    public void written(String collection, Collection<?> aggregateIds) {
        aggregateIds.forEach(id -> written.add(new Aggregate(collection, id)));
        relay.ring();
    }

    /** Tells the relay that something has been stored, without saying what: it scans, which is slower. */
    public void wake() {
        relay.ring();
    }

    /** Reads back what {@link #toDocument} wrote. */
    static OutboxEvent fromDocument(Document document) {
        Instant occurredAt = document.getDate("occurredAt").toInstant();
        return new OutboxEvent(
                UUID.fromString(document.getString("id")),
                document.getString("topic"),
                document.getString("key"),
                document.get("payload", Binary.class).getData(),
                document.getString("traceparent"),
                occurredAt);
    }

    /** The registered collections. */
    Set<String> collections() {
        return collections;
    }

    /** Takes up to so many aggregates of which it was told, each once. */
    List<Aggregate> takeWritten(int limit) {
        Set<Aggregate> taken = new LinkedHashSet<>();
        while (taken.size() < limit) {
            Aggregate next = written.poll();
            if (next == null) {
                break;
            }
            taken.add(next);
        }
        return new ArrayList<>(taken);
    }

    /**
     * A document that may hold pending events.
     *
     * @param collection its collection
     * @param id its {@code _id}
     */
    record Aggregate(String collection, Object id) {}
}

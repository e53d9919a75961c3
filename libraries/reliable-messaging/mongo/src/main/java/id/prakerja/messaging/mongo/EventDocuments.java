package id.prakerja.messaging.mongo;

import id.prakerja.messaging.OutboxEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;

/** The form of a pending event inside its aggregate's document. */
final class EventDocuments {

    static final String ID = "id";
    static final String ATTEMPTS = "attempts";
    static final String LAST_ERROR = "lastError";

    private EventDocuments() {}

    /** Times keep their full precision as text: BSON dates know milliseconds only. */
    static Document write(OutboxEvent event) {
        return new Document(ID, event.id().toString())
                .append("topic", event.topic())
                .append("key", event.key())
                .append("payload", new Binary(event.payload()))
                .append("traceparent", event.traceparent())
                .append("occurredAt", event.occurredAt().toString())
                .append(ATTEMPTS, 0);
    }

    /** Reads the events of an aggregate, in order; none if it has none. */
    static List<MongoPendingEvent> read(String collection, Document aggregate) {
        Aggregate home = new Aggregate(collection, aggregate.get("_id"));
        List<Document> events = aggregate.getList(MongoOutbox.FIELD, Document.class, List.of());
        return events.stream().map(event -> read(home, event)).toList();
    }

    private static MongoPendingEvent read(Aggregate home, Document document) {
        return new MongoPendingEvent(
                home,
                new OutboxEvent(
                        UUID.fromString(document.getString(ID)),
                        document.getString("topic"),
                        document.getString("key"),
                        document.get("payload", Binary.class).getData(),
                        document.getString("traceparent"),
                        Instant.parse(document.getString("occurredAt"))),
                document.getInteger(ATTEMPTS, 0));
    }

    /** When the event was written, in real time: the time part of its UUIDv7. */
    static Instant writtenAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}

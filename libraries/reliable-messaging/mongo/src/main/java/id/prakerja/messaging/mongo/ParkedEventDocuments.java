package id.prakerja.messaging.mongo;

import id.prakerja.messaging.RawRecord;
import id.prakerja.messaging.inbox.Position;
import id.prakerja.messaging.parked.KeptEvent;
import id.prakerja.messaging.parked.ParkedEvent;
import id.prakerja.messaging.parked.ParkedStatus;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;

/** The form of a parked event as a document of the collection {@code parked_events}. */
final class ParkedEventDocuments {

    static final String ID = "_id";
    static final String TOPIC = "topic";
    static final String KEY = "key";
    static final String OFFSET = "offset";
    static final String STATUS = "status";
    static final String ERROR = "error";
    static final String ATTEMPTS = "attempts";
    static final String RESOLUTION = "resolution";
    static final String TIME = "timestamp";
    static final String PARKED_AT = "parkedAt";

    private ParkedEventDocuments() {}

    static Document write(KeptEvent kept, Instant now) {
        ParkedEvent event = kept.event();
        RawRecord record = event.record();
        return new Document(ID, event.id())
                .append(TOPIC, record.topic())
                .append("partition", record.partition())
                .append(OFFSET, record.offset())
                .append(KEY, record.key())
                .append(TIME, Date.from(record.timestamp()))
                .append("headers", headers(record))
                .append("payload", record.value() == null ? null : new Binary(record.value()))
                .append("payloadKey", kept.payloadKey().orElse(null))
                .append(STATUS, event.status().name())
                .append(ERROR, event.error())
                .append(ATTEMPTS, event.attempts())
                .append(PARKED_AT, Date.from(now));
    }

    static ParkedEvent read(Document document) {
        return new ParkedEvent(
                record(document),
                ParkedStatus.valueOf(document.getString(STATUS)),
                document.getString(ERROR),
                document.getInteger(ATTEMPTS),
                document.getDate(PARKED_AT).toInstant(),
                resolution(document.get(RESOLUTION, Document.class)));
    }

    static Position position(Document document) {
        return new Position(document.getLong(OFFSET), document.getDate(TIME).toInstant());
    }

    static Document resolution(Instant now, String by, String reason) {
        return new Document("at", Date.from(now)).append("by", by).append("reason", reason);
    }

    private static RawRecord record(Document document) {
        Map<String, String> headers = new TreeMap<>();
        document.getList("headers", Document.class)
                .forEach(header -> headers.put(header.getString("name"), header.getString("value")));
        Binary payload = document.get("payload", Binary.class);
        return new RawRecord(
                document.getString(TOPIC),
                document.getInteger("partition"),
                document.getLong(OFFSET),
                document.getString(KEY),
                document.getDate(TIME).toInstant(),
                headers,
                payload == null ? null : payload.getData());
    }

    /** As a list, since the names of headers may hold what field names may not. */
    private static List<Document> headers(RawRecord record) {
        return record.headers().entrySet().stream()
                .map(header -> new Document("name", header.getKey()).append("value", header.getValue()))
                .toList();
    }

    private static ParkedEvent.Resolution resolution(Document document) {
        return document == null
                ? null
                : new ParkedEvent.Resolution(
                        document.getDate("at").toInstant(), document.getString("by"), document.getString("reason"));
    }
}

package id.prakerja.messaging.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.messaging.CloudEvents;
import id.prakerja.messaging.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads CloudEvents in Kafka's binary mode: attributes in the headers, the event as JSON in the value. */
@ApplicationScoped
public class EventDecoder {

    private final ObjectMapper json;

    /** Reads with the application's mapper, which ignores fields that it does not know. */
    public EventDecoder(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Reads one record.
     *
     * @param record as it came from Kafka, or was parked
     * @param type what the value must be
     * @return the event
     * @throws UnreadableEventException if the record is not an event of this type
     */
    public <T> ReceivedEvent<T> decode(RawRecord record, Class<T> type) throws UnreadableEventException {
        return new ReceivedEvent<>(
                id(record),
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                occurredAt(record),
                record.headers().get(CloudEvents.TRACEPARENT),
                payload(record, type));
    }

    /** Reads one record, or says why it cannot be read. */
    public <T> Arrival<T> arrival(RawRecord record, Class<T> type) {
        try {
            return new Arrival<>(record, decode(record, type), null);
        } catch (UnreadableEventException e) {
            return new Arrival<>(record, null, e.getMessage());
        }
    }

    private static UUID id(RawRecord record) throws UnreadableEventException {
        String id = record.headers().get(CloudEvents.ID);
        if (id == null) {
            throw new UnreadableEventException("The header ce_id is missing");
        }
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new UnreadableEventException("The header ce_id is no UUID", e);
        }
    }

    private static Instant occurredAt(RawRecord record) throws UnreadableEventException {
        String time = record.headers().get(CloudEvents.TIME);
        if (time == null) {
            return record.timestamp();
        }
        try {
            return OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException e) {
            throw new UnreadableEventException("The header ce_time is no RFC 3339 time", e);
        }
    }

    private <T> T payload(RawRecord record, Class<T> type) throws UnreadableEventException {
        if (record.value() == null) {
            throw new UnreadableEventException("The record has no value");
        }
        try {
            T payload = json.readValue(record.value(), type);
            if (payload == null) {
                throw new UnreadableEventException("The value is JSON null");
            }
            return payload;
        } catch (IOException e) {
            throw new UnreadableEventException(
                    "The value is no JSON of type %s: %s".formatted(type.getSimpleName(), e.getMessage()), e);
        }
    }
}

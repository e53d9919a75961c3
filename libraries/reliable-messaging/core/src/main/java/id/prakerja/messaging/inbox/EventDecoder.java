package id.prakerja.messaging.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.json.Ids;
import id.prakerja.json.MalformedValueException;
import id.prakerja.json.Moments;
import id.prakerja.json.StrictJson;
import id.prakerja.messaging.CloudEvents;
import id.prakerja.messaging.RawRecord;
import id.prakerja.messaging.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

/** Reads CloudEvents in Kafka's binary mode: attributes in the headers, the event as JSON in the value. */
@ApplicationScoped
public class EventDecoder {

    private final ObjectMapper json;

    /** Reads as strictly as a request is read, whichever mapper is given; fields that are not known are passed over. */
    public EventDecoder(ObjectMapper json) {
        this.json = json.copy();
        StrictJson.apply(this.json);
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
            return Ids.read(id);
        } catch (MalformedValueException e) {
            throw new UnreadableEventException("The header ce_id is no UUID", e);
        }
    }

    private static Instant occurredAt(RawRecord record) throws UnreadableEventException {
        String time = record.headers().get(CloudEvents.TIME);
        if (time == null) {
            return record.timestamp();
        }
        try {
            return Moments.read(time);
        } catch (MalformedValueException e) {
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

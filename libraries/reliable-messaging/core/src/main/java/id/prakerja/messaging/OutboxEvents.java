package id.prakerja.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;

/**
 * Makes outbox events of the service's event records: serialises with the application's own {@link ObjectMapper}, takes
 * the time from the programme's {@link Clock} and the trace context from the current span.
 */
@ApplicationScoped
public class OutboxEvents {

    private final ObjectMapper json;
    private final Clock clock;

    /**
     * Makes it with what the application provides.
     *
     * @param json the application's mapper: instants as ISO-8601 text
     * @param clock programme time
     */
    public OutboxEvents(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * Makes an event with a new id, ready to be appended to the outbox.
     *
     * @param topic Kafka topic, which is also the event's type
     * @param key whose event it is; its text form becomes the record key
     * @param event the event record
     * @return the event, not yet stored anywhere
     * @throws IllegalArgumentException if the event cannot be written as JSON: a programming error, caught by the
     *     contract tests
     */
    public OutboxEvent of(String topic, Object key, Object event) {
        Objects.requireNonNull(event, "event");
        try {
            return new OutboxEvent(
                    // The id's time part is real time, never the movable programme time: the relay reads ages from it.
                    UuidCreator.getTimeOrderedEpoch(),
                    topic,
                    Objects.requireNonNull(key, "key").toString(),
                    json.writeValueAsBytes(event),
                    TraceContext.currentTraceparent(),
                    clock.instant());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An event for topic %s cannot be written as JSON".formatted(topic), e);
        }
    }
}

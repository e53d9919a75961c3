package id.prakerja.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutboxEventsTest {

    private static final Instant NOW = Instant.parse("2020-08-27T02:00:00.123456Z");
    private static final UUID PERSON = UUID.fromString("01992f3e-7b1a-7c31-9a55-5d1f0a6b7c8d");

    private final OutboxEvents events = new OutboxEvents(
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void anEventIsItsRecordAsJsonWithProgrammeTimeAndTheKeyAsText() {
        OutboxEvent event = events.of("applicant.joined", PERSON, new Joined(PERSON, 6, NOW));
        assertEquals(
                "{\"applicantId\":\"01992f3e-7b1a-7c31-9a55-5d1f0a6b7c8d\",\"wave\":6,"
                        + "\"at\":\"2020-08-27T02:00:00.123456Z\"}",
                new String(event.payload(), UTF_8));
        assertEquals("applicant.joined", event.topic());
        assertEquals(PERSON.toString(), event.key());
        assertEquals(NOW, event.occurredAt());
        assertEquals(7, event.id().version());
        assertNull(event.traceparent());
    }

    @Test
    void anEventCarriesTheTraceOfTheRequestThatCausedIt() {
        SpanContext span = SpanContext.create(
                "0af7651916cd43dd8448eb211c80319c",
                "b7ad6b7169203331",
                TraceFlags.getSampled(),
                TraceState.getDefault());
        try (Scope scope = Span.wrap(span).makeCurrent()) {
            assertEquals(
                    "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                    events.of("applicant.joined", PERSON, new Joined(PERSON, 6, NOW))
                            .traceparent(),
                    () -> "within " + scope);
        }
    }

    @Test
    void whatIsNoJsonIsRefusedAtOnce() {
        Object notJson = new Object();
        assertThrows(IllegalArgumentException.class, () -> events.of("applicant.joined", PERSON, notJson));
    }

    private record Joined(UUID applicantId, int wave, Instant at) {}
}

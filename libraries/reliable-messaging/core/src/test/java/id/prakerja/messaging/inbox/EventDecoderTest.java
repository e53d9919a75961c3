package id.prakerja.messaging.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.prakerja.messaging.CloudEvents;
import id.prakerja.messaging.RawRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An event that a guess would be needed for is unreadable, and parked. */
class EventDecoderTest {

    private static final String ID = "0192f0c0-0000-7000-8000-000000000001";

    private final EventDecoder decoder = new EventDecoder(
            JsonMapper.builder().addModule(new JavaTimeModule()).build());

    enum Outcome {
        SETTLED,
        FAILED
    }

    record Reported(long amount, Outcome outcome, boolean last, LocalDate day, String reference) {}

    @Test
    void aFieldThatIsNotKnownIsPassedOver() {
        assertEquals(
                new Reported(600_000, Outcome.SETTLED, false, LocalDate.of(2020, 11, 5), "r-1"),
                arrival("""
                        {"amount":600000,"outcome":"SETTLED","last":false,"day":"2020-11-05","reference":"r-1","more":{}}""").event().payload());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":600000.99,\"last\":true}",
                "{\"amount\":\"600000\",\"last\":true}",
                "{\"amount\":\"\",\"last\":true}",
                "{\"amount\":null,\"last\":true}",
                "{\"last\":true}",
                "{\"amount\":1,\"amount\":2,\"last\":true}",
                "{\"amount\":1,\"last\":true,\"outcome\":1}",
                "{\"amount\":1,\"last\":true,\"outcome\":\"\"}",
                "{\"amount\":1,\"last\":0}",
                "{\"amount\":1,\"last\":true,\"day\":\"2020-11-04T17:00:00Z\"}",
                "{\"amount\":1,\"last\":true,\"day\":18000}",
                "{\"amount\":1,\"last\":true,\"reference\":\"a\\u0000\"}",
                "{\"amount\":1,\"last\":true} {\"amount\":2,\"last\":true}"
            })
    void whatWouldNeedAGuessIsUnreadable(String value) {
        Arrival<Reported> arrival = arrival(value);

        assertNull(arrival.event(), value);
        assertNotNull(arrival.error());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-12-31T23:59:59Z", "1598504400", "2020-08-27T05:00:00"})
    void aTimeThatNoStoreHoldsIsUnreadable(String time) {
        assertNull(decoder.arrival(record("{\"amount\":1,\"last\":true}", time), Reported.class)
                .event());
    }

    private Arrival<Reported> arrival(String value) {
        return decoder.arrival(record(value, "2020-11-05T03:00:00Z"), Reported.class);
    }

    private static RawRecord record(String value, String time) {
        return new RawRecord(
                "payout.reported.bni",
                0,
                7,
                "k",
                Instant.EPOCH,
                Map.of(CloudEvents.ID, ID, CloudEvents.TIME, time),
                value.getBytes(StandardCharsets.UTF_8));
    }
}

package id.prakerja.draw.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoggedWavesTest {

    private static final byte[] FROZEN = entry(4, "CLOSED");
    private static final byte[] DRAWN = entry(5, "DRAWN");
    private static final byte[] LIST =
            "{\"topic\":\"list.published\",\"event\":{\"list\":\"EDUCATION\",\"version\":9}}".getBytes(UTF_8);
    private static final Instant DUE = Instant.parse("2023-08-31T05:10:42Z");

    @Test
    void aDrawThatIsHeldBackIsNamed() {
        Instant late = DUE.plusSeconds(16 * 60);

        assertEquals(
                Optional.of("Wave 6 was to be drawn at 2023-08-31T05:10:42Z, and is not."),
                LoggedWaves.fault(List.of(LIST, FROZEN), late));
        assertEquals(Optional.empty(), LoggedWaves.fault(List.of(FROZEN), DUE.plusSeconds(60)), "it may take a while");
        assertEquals(
                Optional.empty(), LoggedWaves.fault(List.of(DRAWN, FROZEN), late), "entries may come in any order");
    }

    @Test
    void whatIsNoEntryIsNamed() {
        assertEquals(
                Optional.of("An entry of the log is not JSON."), LoggedWaves.fault(List.of("{".getBytes(UTF_8)), DUE));
    }

    private static byte[] entry(int version, String status) {
        return """
                {"topic":"wave.changed","key":"6","event":{"wave":6,"version":%d,"status":"%s",\
                "freeze":{"drawDueAt":"2023-08-31T05:10:42Z"}}}""".formatted(version, status).getBytes(UTF_8);
    }
}

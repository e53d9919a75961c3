package id.prakerja.clock;

import static java.time.ZoneOffset.UTC;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovableClockTest {

    private static final Instant NOW = Instant.parse("2020-08-27T05:00:00Z");
    private static final Clock SYSTEM = Clock.fixed(NOW, UTC);

    @TempDir
    Path folder;

    @Test
    void addsTheDurationInTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("offset"), "P30D\n");

        assertEquals(NOW.plus(Duration.ofDays(30)), new MovableClock(file, SYSTEM).instant());
    }

    @Test
    void isTheSystemClockWhileThereIsNoFile() {
        assertEquals(NOW, new MovableClock(folder.resolve("absent"), SYSTEM).instant());
    }

    @Test
    void isNotThrownBackByAFileItCannotRead() throws IOException {
        Path file = Files.writeString(folder.resolve("offset"), "thirty days");

        assertEquals(NOW, new MovableClock(file, SYSTEM).instant());
    }
}

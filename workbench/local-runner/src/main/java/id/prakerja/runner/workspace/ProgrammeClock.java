package id.prakerja.runner.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

/** The time the services live in: the system clock plus the offset in a file that all of them read. */
public final class ProgrammeClock {

    private final Path offsetFile;

    /** Creates a clock on the file, which need not exist. */
    public ProgrammeClock(Path offsetFile) {
        this.offsetFile = offsetFile;
    }

    /** Returns the present instant of the programme, UTC. */
    public Instant now() {
        return Instant.now().plus(offset());
    }

    /** Moves the programme to the instant; from there it goes on at the speed of the system clock. */
    public void moveTo(Instant instant) {
        write(Duration.between(Instant.now(), instant));
    }

    private Duration offset() {
        try {
            return Files.exists(offsetFile)
                    ? Duration.parse(Files.readString(offsetFile).strip())
                    : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written beside and renamed, so that no service reads half a duration. */
    private void write(Duration offset) {
        try {
            Path beside = offsetFile.resolveSibling(offsetFile.getFileName() + ".new");
            Files.writeString(beside, offset + System.lineSeparator());
            Files.move(beside, offsetFile, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

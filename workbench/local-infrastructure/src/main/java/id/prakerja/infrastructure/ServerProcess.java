package id.prakerja.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The process of a PostgreSQL server, known by the file in which it writes its id. */
final class ServerProcess {

    private ServerProcess() {}

    /** The process id: the first line of the file. */
    static long idIn(Path pidFile) throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
    }

    /** The process, if it has not ended yet. */
    static Optional<ProcessHandle> of(Path pidFile) throws IOException {
        return Files.exists(pidFile) ? ProcessHandle.of(idIn(pidFile)) : Optional.empty();
    }

    /** Waits until a process that was asked to end has ended, and ends it by force if it has not in time. */
    static void awaitEnd(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stuck) {
            process.destroyForcibly();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("The end of a process does not fail", impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

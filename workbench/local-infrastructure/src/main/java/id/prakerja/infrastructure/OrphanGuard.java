package id.prakerja.infrastructure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Stops PostgreSQL when this JVM dies without having done so, killed for instance. A shell waits on a pipe that only this
 * JVM holds open; when it breaks, the shell asks the server to shut down fast. Where there is no POSIX shell, nothing
 * guards, and the server is left behind by a kill.
 */
final class OrphanGuard {

    // Ctrl-C reaches the whole process group: the JVM then stops the server itself, and the guard must outlive it.
    private static final String WAIT_AND_STOP = "trap '' HUP INT TERM; cat >/dev/null; kill -INT \"$1\" 2>/dev/null";

    private final Optional<Process> shell;

    private OrphanGuard(Optional<Process> shell) {
        this.shell = shell;
    }

    /** Guards the server whose process id is the first line of the file. */
    static OrphanGuard over(Path pidFile) throws IOException {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) {
            return new OrphanGuard(Optional.empty());
        }
        String pid = Long.toString(ServerProcess.idIn(pidFile));
        Process shell = new ProcessBuilder("sh", "-c", WAIT_AND_STOP, "prakerja-orphan-guard", pid)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new OrphanGuard(Optional.of(shell));
    }

    /** Ends the watch, the server being stopped. */
    void release() {
        shell.ifPresent(Process::destroyForcibly);
    }
}

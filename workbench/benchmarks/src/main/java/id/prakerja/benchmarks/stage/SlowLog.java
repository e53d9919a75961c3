package id.prakerja.benchmarks.stage;

import id.prakerja.runner.failure.PlainFailure;
import id.prakerja.runner.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * Makes each flush of PostgreSQL's log last longer, as on a disk that does not acknowledge at once: by a library of a few lines of C
 * ({@code src/main/native/slow_wal.c}) that the servers are started with. It is the one thing here that asks for a C compiler, and
 * only where {@code --flush} is given.
 */
public final class SlowLog {

    private static final String SOURCE = "workbench/benchmarks/src/main/native/slow_wal.c";
    private static final String MISSING =
            "A slower flush (--flush) takes Linux and a C compiler named cc (on Debian: apt-get install gcc libc6-dev): %s.";

    private final Path source;
    private final Path library;

    private SlowLog(Path source, Path library) {
        this.source = source;
        this.library = library;
    }

    /** Built from the checkout of a workspace into it. */
    static SlowLog under(Workspace workspace) {
        return new SlowLog(workspace.checkout().resolve(SOURCE), workspace.run().resolve("slow_wal.so"));
    }

    /** Whether this machine has what it takes. */
    public static boolean isPossible() {
        return isLinux() && compiles("--version");
    }

    /**
     * Compiles the library and gives the variables under which the servers are to be started.
     *
     * @param flush how much longer each flush is to take
     * @throws PlainFailure if this machine cannot do it
     */
    Map<String, String> environment(Duration flush) {
        if (!isLinux()) {
            throw new PlainFailure(MISSING.formatted("this is another system"));
        }
        if (!compiles("-O2", "-shared", "-fPIC", "-o", library.toString(), source.toString())) {
            throw new PlainFailure(MISSING.formatted("%s could not be compiled".formatted(source.getFileName())));
        }
        return Map.of(
                "LD_PRELOAD",
                library.toAbsolutePath().toString(),
                "PRAKERJA_WAL_FLUSH_MICROS",
                Long.toString(flush.toNanos() / 1000));
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    }

    private static boolean compiles(String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "cc";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            Path said = Files.createTempFile("slow-log", ".txt");
            try {
                Process compiler = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
                return compiler.waitFor() == 0;
            } catch (IOException notInstalled) {
                return false;
            } finally {
                Files.delete(said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

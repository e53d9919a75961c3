package id.prakerja.runner.suite;

import id.prakerja.runner.failure.PlainFailure;
import id.prakerja.runner.workspace.Workspace;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * One process of the suite, found again by later commands through a file with its id and start time: the id alone may by
 * then belong to another program.
 */
public final class ManagedProcess {

    private static final int TAIL_LINES = 12;

    private final String name;
    private final Path pidFile;
    private final Path log;

    /** A process of this name, running or not. */
    ManagedProcess(Workspace workspace, String name) {
        this.name = name;
        this.pidFile = workspace.run().resolve(name + ".pid");
        this.log = workspace.logs().resolve(name + ".log");
    }

    /** Name of the process. */
    public String name() {
        return name;
    }

    /** Starts the command, detached from this terminal, its output going to the log file. */
    void start(List<String> command) {
        List<String> detached = new ArrayList<>(Detaching.prefix());
        detached.addAll(command);
        try {
            ProcessBuilder builder = new ProcessBuilder(detached);
            // One memory arena per thread, the C library's habit, costs a JVM tens of megabytes.
            builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
            Process process = builder.redirectInput(ProcessBuilder.Redirect.from(new File(Detaching.nothing())))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            ProcessHandle handle = process.toHandle();
            Files.writeString(pidFile, handle.pid() + " " + startOf(handle).toEpochMilli());
        } catch (IOException e) {
            throw new PlainFailure("%s could not be started: %s.".formatted(name, e.getMessage()), e);
        }
    }

    /** The process, if it runs. */
    public Optional<ProcessHandle> handle() {
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        String[] idAndStart;
        try {
            idAndStart = Files.readString(pidFile).strip().split(" ", 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (idAndStart.length < 2) {
            return Optional.empty();
        }
        Instant started = Instant.ofEpochMilli(Long.parseLong(idAndStart[1]));
        return ProcessHandle.of(Long.parseLong(idAndStart[0]))
                .filter(ProcessHandle::isAlive)
                .filter(found -> startOf(found).toEpochMilli() == started.toEpochMilli());
    }

    /** Whether it runs. */
    public boolean isRunning() {
        return handle().isPresent();
    }

    /** Asks it to end, and ends it firmly if it has not by the time limit. Does nothing if it does not run. */
    void stop(Duration patience) {
        handle().ifPresent(process -> {
            process.destroy();
            if (!endsWithin(process, patience)) {
                process.destroyForcibly();
                endsWithin(process, patience);
            }
        });
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it at once, as a crash would. */
    public void kill() {
        handle().ifPresent(process -> {
            process.destroyForcibly();
            endsWithin(process, Duration.ofSeconds(10));
        });
    }

    /** The end of its log, for a person to read. */
    String lastWords() {
        try {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
            return String.join(
                    System.lineSeparator(), lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException e) {
            return "(the log %s cannot be read)".formatted(log);
        }
    }

    /** Its log file. */
    Path log() {
        return log;
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    /**
     * Waits until it is ready.
     *
     * @throws PlainFailure if it ends before, or is not within the limit
     */
    void await(BooleanSupplier ready, Duration lookEvery, Duration limit) {
        boolean settled = Waiting.until(() -> ready.getAsBoolean() || !isRunning(), lookEvery, limit);
        if (!settled || !isRunning()) {
            throw new PlainFailure(
                    "%s did not come up; its log %s ends with:%n%s".formatted(name(), log(), lastWords()));
        }
    }
}

package id.prakerja.runner.replay;

import id.prakerja.runner.demo.DemoContext;
import id.prakerja.runner.suite.Suite;
import id.prakerja.runner.suite.SuiteLag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What was reached when, and how far the services were behind: noted while a replay goes on, drawn when it has ended. */
final class Course implements AutoCloseable {

    /** The counts of oversight-service that are noted, in the order in which a person comes through. */
    static final List<String> COUNTS = List.of("registered", "selected", "purchases", "finished", "paid");

    private final Suite suite;
    private final DemoContext demo;
    private final long began = System.nanoTime();
    private final List<Moment> moments = new ArrayList<>();
    private final ScheduledExecutorService notes = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "course-of-the-replay");
        thread.setDaemon(true);
        return thread;
    });
    private final Future<?> noting;

    Course(Suite suite, DemoContext demo, Duration every) {
        this.suite = suite;
        this.demo = demo;
        noting = notes.scheduleWithFixedDelay(this::note, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void note() {
        try {
            Map<String, Long> figures = demo.oversight().figures();
            long lag = SuiteLag.of(suite);
            List<Long> counts = COUNTS.stream()
                    .map(count -> figures.getOrDefault(count, 0L))
                    .toList();
            synchronized (moments) {
                moments.add(new Moment(Duration.ofNanos(System.nanoTime() - began), counts, lag));
            }
        } catch (RuntimeException busy) {
            // A moment that nobody answers in is not noted; the next one is.
        }
    }

    /** Notes nothing more, and writes what was noted: {@code replay.csv} and its picture {@code replay.svg}. */
    Path write(Path folder) {
        close();
        List<Moment> noted;
        synchronized (moments) {
            noted = List.copyOf(moments);
        }
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("replay.csv"), lines(noted));
            return Files.writeString(folder.resolve("replay.svg"), new CourseChart(noted).svg());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(List<Moment> noted) {
        List<String> lines = new ArrayList<>();
        lines.add("seconds," + String.join(",", COUNTS) + ",lag");
        for (Moment moment : noted) {
            lines.add("%d,%s,%d"
                    .formatted(
                            moment.after().toSeconds(),
                            String.join(
                                    ",",
                                    moment.counts().stream()
                                            .map(String::valueOf)
                                            .toList()),
                            moment.lag()));
        }
        return lines;
    }

    @Override
    public void close() {
        noting.cancel(true);
        notes.shutdownNow();
    }

    /**
     * How it stood.
     *
     * @param after time since the beginning
     * @param counts those of {@link #COUNTS}
     * @param lag records that services had still to consume
     */
    record Moment(Duration after, List<Long> counts, long lag) {}
}

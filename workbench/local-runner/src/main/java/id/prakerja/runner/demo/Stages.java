package id.prakerja.runner.demo;

import id.prakerja.runner.failure.PlainFailure;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Runs the stages of the demo where a person can see them: a progress bar on a terminal, one line per stage elsewhere. Work of
 * a stage goes on several requests at once, never more than a small suite bears.
 */
public final class Stages implements AutoCloseable {

    private static final int AT_ONCE = 24;
    private static final int LABEL_WIDTH = 34;
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration STANDSTILL = Duration.ofMinutes(3);

    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, task -> {
        Thread thread = new Thread(task, "demo-worker");
        thread.setDaemon(true);
        return thread;
    });
    private final PrintWriter out;
    /** The launcher script knows whether a person is looking; a newer JDK's console is there even if nobody is. */
    private final boolean terminal = Boolean.getBoolean("prakerja.terminal");

    /** Stages that are shown there. */
    public Stages(PrintWriter out) {
        this.out = out;
    }

    /** Does the work for every item and returns what came of each, in the order of the items. */
    public <T, R> List<R> each(String label, List<T> items, Function<T, R> work) {
        try (Bar bar = new Bar(label, items.size())) {
            List<Future<R>> pending = new ArrayList<>(items.size());
            for (T item : items) {
                pending.add(workers.submit(() -> {
                    R result = work.apply(item);
                    bar.step();
                    return result;
                }));
            }
            List<R> results = new ArrayList<>(items.size());
            for (Future<R> result : pending) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof PlainFailure failure ? failure : new PlainFailure("" + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlainFailure("Interrupted.", e);
        }
    }

    /**
     * Waits until the count that a service reports has reached the total.
     *
     * @throws PlainFailure if the count has not moved for three minutes
     */
    public void await(String label, long total, LongSupplier count) {
        try (Bar bar = new Bar(label, total)) {
            long seen = -1;
            Instant moved = Instant.now();
            while (true) {
                long now = count.getAsLong();
                bar.stepTo(now);
                if (now >= total) {
                    return;
                }
                if (now != seen) {
                    seen = now;
                    moved = Instant.now();
                } else if (Duration.between(moved, Instant.now()).compareTo(STANDSTILL) > 0) {
                    throw new PlainFailure("%s: stands at %,d of %,d for three minutes; look at ./prakerja status."
                            .formatted(label, now, total));
                }
                pause();
            }
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlainFailure("Interrupted.", e);
        }
    }

    /** One stage on the screen. */
    private final class Bar implements AutoCloseable {

        private final String label;
        private final Instant began = Instant.now();
        private final long total;
        private final ProgressBar bar;
        private long reached;

        Bar(String label, long total) {
            this.label = label;
            this.total = total;
            this.bar = terminal
                    ? new ProgressBarBuilder()
                            .setTaskName(("%-" + LABEL_WIDTH + "s").formatted(label))
                            .setInitialMax(total)
                            .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                            .hideEta()
                            .build()
                    : null;
        }

        synchronized void step() {
            stepTo(reached + 1);
        }

        synchronized void stepTo(long now) {
            reached = now;
            if (bar != null) {
                bar.stepTo(now);
            }
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            } else {
                out.println(("  %-" + LABEL_WIDTH + "s %,9d of %,d in %.1f s")
                        .formatted(
                                label,
                                reached,
                                total,
                                Duration.between(began, Instant.now()).toMillis() / 1000.0));
                out.flush();
            }
        }
    }
}

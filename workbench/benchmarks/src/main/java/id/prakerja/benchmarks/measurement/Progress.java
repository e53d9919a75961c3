package id.prakerja.benchmarks.measurement;

import java.io.PrintWriter;
import java.time.Duration;

/** Tells a person what is going on, a line at a time, with the seconds since the start. */
public final class Progress {

    private final PrintWriter out;
    private final long start = System.nanoTime();

    /** Tells it there. */
    public Progress(PrintWriter out) {
        this.out = out;
    }

    /** Tells something. */
    public void say(String text) {
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        out.printf("%4d s  %s%n", seconds, text);
        out.flush();
    }
}

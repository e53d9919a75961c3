package id.prakerja.benchmarks.load;

import id.prakerja.benchmarks.measurement.Progress;
import java.time.Duration;
import java.util.List;

/**
 * Loads a service until it has become as fast as it gets: on few cores the compiler of the JVM is at work for a minute or two,
 * and takes its share from what is measured.
 */
public final class WarmUp {

    private static final Duration STEP = Duration.ofSeconds(5);
    private static final int STEPS_WITHOUT_GAIN = 4;
    private static final double GAIN = 1.03;

    private final double capacity;
    private final int used;

    private WarmUp(double capacity, int used) {
        this.capacity = capacity;
        this.used = used;
    }

    /**
     * Warms a service up.
     *
     * @param load towards it
     * @param requests that it takes, each of them: a refusal ends the benchmark; the warm-up ends with the last of them
     * @param atMost longest time
     * @param progress told of the speed
     */
    public static WarmUp of(HttpLoad load, List<Request> requests, Duration atMost, Progress progress) {
        double best = 0;
        int used = 0;
        int withoutGain = 0;
        long end = System.nanoTime() + atMost.toNanos();
        while (used < requests.size() && withoutGain < STEPS_WITHOUT_GAIN && System.nanoTime() < end) {
            LoadResult step = load.closed(requests.subList(used, requests.size()), STEP, Answers.demanded());
            progress.say("warming up: " + step);
            used += (int) step.total();
            withoutGain = step.rate() > best * GAIN ? 0 : withoutGain + 1;
            best = Math.max(best, step.rate());
        }
        return new WarmUp(best, used);
    }

    /** The best rate seen, per second. */
    public double capacity() {
        return capacity;
    }

    /** How many of the requests were sent. */
    public int used() {
        return used;
    }
}

package id.prakerja.benchmarks.load;

import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * What a load came to.
 *
 * @param seconds from the first request to the last answer
 * @param statuses answers by HTTP status
 * @param latencies microseconds; from when a request was due, not from when it could be sent
 */
public record LoadResult(double seconds, Map<Integer, Long> statuses, Histogram latencies) {

    /** Answers of a kind, such as 2 for all 2xx. */
    public long answers(int hundreds) {
        return statuses.entrySet().stream()
                .filter(each -> each.getKey() / 100 == hundreds)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** All answers. */
    public long total() {
        return statuses.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Successful answers per second. */
    public double rate() {
        return answers(2) / seconds;
    }

    /** Milliseconds within which this share of the answers came. */
    public double millisAt(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1000.0;
    }

    /** This and another one after it. */
    public LoadResult and(LoadResult next) {
        Map<Integer, Long> sum = new TreeMap<>(statuses);
        next.statuses.forEach((status, count) -> sum.merge(status, count, Long::sum));
        Histogram both = latencies.copy();
        both.add(next.latencies);
        return new LoadResult(seconds + next.seconds, sum, both);
    }

    @Override
    public String toString() {
        return "%,.0f/s, p50 %.1f ms, p99 %.1f ms, answers %s".formatted(rate(), millisAt(50), millisAt(99), statuses);
    }
}

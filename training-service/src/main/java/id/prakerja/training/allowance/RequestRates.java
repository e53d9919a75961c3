package id.prakerja.training.allowance;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * How fast each partner sends, in memory: one bucket for each that has sent within the last minutes. Only requests whose signature fits
 * are counted, so that nobody uses up another's.
 */
@ApplicationScoped
class RequestRates {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_BUCKETS = 10_000;

    // A bucket that was not used for a minute is full again: one that is forgotten after two has lost nothing.
    private final LoadingCache<Rate, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_BUCKETS)
            .expireAfterAccess(MINUTE.multipliedBy(2))
            .build(RequestRates::full);

    /**
     * Takes one request.
     *
     * @return how long to wait where it is one too many
     */
    Optional<Duration> take(String partnerId, int perMinute) {
        ConsumptionProbe probe = buckets.get(new Rate(partnerId, perMinute)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static Bucket full(Rate rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.perMinute()).refillGreedy(rate.perMinute(), MINUTE))
                .build();
    }

    private record Rate(String partnerId, int perMinute) {}
}

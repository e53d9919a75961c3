package id.prakerja.rest.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Slows down whoever guesses. An attempt counts against several keys at once: the person who is guessed at, the address it comes from, that
 * address's neighbourhood, and everybody together. Limits by the person alone lock people out and leave the guesser free to ask about
 * the next one; limits by the address alone yield to whoever has many.
 *
 * <p>Each replica counts for itself and remembers a bounded number of keys; time is real time.
 */
public final class AttemptLimits {

    private static final int MOST_KEYS = 200_000;

    private final Map<String, AttemptLimit> limits = new HashMap<>();
    private final InstantSource realTime;
    /** When a key's attempts would all be given back, in milliseconds. Who is pushed out has been away longest. */
    private final Cache<Key, Long> givenBack =
            Caffeine.newBuilder().maximumSize(MOST_KEYS).build();

    /**
     * Makes limits that count from nothing.
     *
     * @param limits one for each scope
     * @param realTime the system's, never the programme's movable clock
     */
    public AttemptLimits(List<AttemptLimit> limits, InstantSource realTime) {
        limits.forEach(limit -> this.limits.put(limit.scope(), limit));
        this.realTime = realTime;
    }

    /**
     * Counts an attempt, unless one of its keys has used up its attempts: then it counts for none, so that a guesser who is refused does
     * not use up what is everybody's.
     *
     * @param keys the key of each scope that is known, such as {@code person} to a digest of the phone number
     * @return how long to wait before the next attempt; zero if this one may go on
     */
    public synchronized Duration attempt(Map<String, String> keys) {
        long now = realTime.millis();
        List<Key> counted = new ArrayList<>();
        long pause = 0;
        for (Map.Entry<String, String> each : keys.entrySet()) {
            AttemptLimit limit = limits.get(each.getKey());
            if (limit == null) {
                throw new IllegalArgumentException("No limit for " + each.getKey());
            }
            Key key = new Key(each.getKey(), each.getValue());
            counted.add(key);
            long used = Math.max(0, givenBack.get(key, unseen -> now) - now);
            long room = limit.every().toMillis() * (limit.most() - 1L);
            pause = Math.max(pause, used - room);
        }
        if (pause > 0) {
            return Duration.ofMillis(pause);
        }
        for (Key key : counted) {
            long every = limits.get(key.scope()).every().toMillis();
            givenBack.asMap().merge(key, now + every, (until, first) -> Math.max(until, now) + every);
        }
        return Duration.ZERO;
    }

    private record Key(String scope, String key) {}
}

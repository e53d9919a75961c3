package id.prakerja.selection.open;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Answers that cost much, for readers without a token: looked up once in a while, however many ask. Keys are those of things that there
 * are, so that they stay few.
 *
 * @param <K> what is asked about
 * @param <V> the answer
 */
public final class Remembered<K, V> {

    private final ConcurrentMap<K, Answer<V>> answers = new ConcurrentHashMap<>();
    private final long keepForNanos;

    /** Answers that are looked up anew after a while. */
    public Remembered(Duration keepFor) {
        this.keepForNanos = keepFor.toNanos();
    }

    private record Answer<V>(Uni<V> value, long sinceNanos) {}

    /** The answer; one that failed is looked up again at once. */
    public Uni<V> get(K key, Supplier<Uni<V>> lookup) {
        long now = System.nanoTime();
        return answers.compute(
                        key,
                        (same, known) -> known != null && now - known.sinceNanos() < keepForNanos
                                ? known
                                : new Answer<>(lookUp(key, lookup), now))
                .value();
    }

    private Uni<V> lookUp(K key, Supplier<Uni<V>> lookup) {
        return Uni.createFrom()
                .<V>deferred(lookup::get)
                .onFailure()
                .invoke(failed -> answers.remove(key))
                .memoize()
                .indefinitely();
    }
}

package id.prakerja.selection.draw.record;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.util.concurrent.atomic.AtomicReference;

/** Writes much in chunks of bounded size, one after the other on one connection. */
public final class Chunks {

    private Chunks() {}

    /** Prepares elements {@code from} to {@code until - 1} for writing, on a worker thread, one chunk after the other. */
    @FunctionalInterface
    public interface Preparing<T> {
        T prepare(int from, int until);
    }

    /** Writes what was prepared; {@code until} elements are written then. */
    @FunctionalInterface
    public interface Writing<T> {
        Uni<Void> write(T prepared, int until);
    }

    /** Writes {@code total} elements, at most {@code size} at a time; prepares each chunk while the one before is written. */
    public static <T> Uni<Void> write(Vertx vertx, int total, int size, Preparing<T> preparing, Writing<T> writing) {
        int chunks = (total + size - 1) / size;
        if (chunks == 0) {
            return Uni.createFrom().voidItem();
        }
        AtomicReference<Uni<T>> next = new AtomicReference<>(started(vertx, 0, total, size, preparing));
        return Multi.createFrom()
                .range(0, chunks)
                .onItem()
                .transformToUniAndConcatenate(chunk -> next.get().chain(prepared -> {
                    if (chunk + 1 < chunks) {
                        next.set(started(vertx, chunk + 1, total, size, preparing));
                    }
                    return writing.write(prepared, Math.min(total, (chunk + 1) * size));
                }))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Begins at once, whoever asks for the result later. */
    private static <T> Uni<T> started(Vertx vertx, int chunk, int total, int size, Preparing<T> preparing) {
        Uni<T> running = vertx.executeBlocking(
                        () -> preparing.prepare(chunk * size, Math.min(total, (chunk + 1) * size)))
                .memoize()
                .indefinitely();
        running.subscribe().with(prepared -> {}, failure -> {});
        return running;
    }
}

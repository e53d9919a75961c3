package id.prakerja.selection.draw;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Writes much in chunks of bounded size, one after the other on one connection. */
final class Chunks {

    private Chunks() {}

    /** Writes elements {@code from} to {@code until - 1}. */
    @FunctionalInterface
    interface Writing {
        Uni<Void> write(int from, int until);
    }

    /** Writes {@code total} elements, at most {@code size} at a time. */
    static Uni<Void> write(int total, int size, Writing writing) {
        int chunks = (total + size - 1) / size;
        return Multi.createFrom()
                .range(0, chunks)
                .onItem()
                .transformToUniAndConcatenate(chunk -> writing.write(chunk * size, Math.min(total, (chunk + 1) * size)))
                .collect()
                .last()
                .replaceWithVoid();
    }
}

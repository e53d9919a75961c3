package id.prakerja.incentive.polling;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Work that comes in rounds. */
public final class Rounds {

    private Rounds() {}

    /**
     * Goes on as long as there is more to do.
     *
     * @param round does something, within its own transaction; true if there may be more
     */
    public static Uni<Void> whileMore(Supplier<Uni<? extends Boolean>> round) {
        return Multi.createBy()
                .repeating()
                .uni(round)
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }
}

package id.prakerja.registration.door.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/**
 * What commands do to the database.
 *
 * @param <C> commands
 * @param <A> answers
 */
@FunctionalInterface
public interface Effect<C, A> {

    /**
     * Carries commands out with set-based statements. A command that has been carried out before is refused, or, where it is not
     * and its key shows it, all is rolled back: an effect must not fail because of it.
     *
     * @param tx open transaction, committed by the caller
     * @param commands at least one
     * @return one outcome for each, in their order
     */
    Uni<List<Outcome<A>>> apply(SqlConnection tx, List<C> commands);
}

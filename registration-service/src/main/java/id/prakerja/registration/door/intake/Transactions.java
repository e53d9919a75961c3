package id.prakerja.registration.door.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.function.Function;

/** How a transaction is run: once, or again from the beginning where it met others on its way. */
@FunctionalInterface
public interface Transactions {

    /**
     * Runs work in one transaction, committed at its end and rolled back if it fails.
     *
     * @param work what is done on the connection; may be called again after a rollback
     * @param <T> result
     * @return the result, after the commit
     */
    <T> Uni<T> run(Function<SqlConnection, Uni<T>> work);
}

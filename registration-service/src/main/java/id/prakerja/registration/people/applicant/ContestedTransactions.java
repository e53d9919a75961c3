package id.prakerja.registration.people.applicant;

import id.prakerja.registration.door.intake.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/**
 * Runs transactions that take NIKs, phones, e-mail addresses or accounts, any of which another transaction may take at the same moment.
 * Each value is unique by an index of its own, and no order of the rows is an order of all the values in them: who sends forms that
 * cross each other's contacts makes two transactions wait for each other.
 *
 * <p>Nobody waits long while holding something: after {@value #PATIENCE} the transaction is rolled back, so that whoever waits for it
 * goes on, and is run again as the only one of its kind, behind one lock that is taken before anything else. A circle of waiting
 * transactions has one in it that lets go in time, well before the database looks for a deadlock (1 s) and ends somebody. Who meets
 * nobody pays one short statement (decision 0105).
 */
@ApplicationScoped
public class ContestedTransactions implements Transactions {

    private static final String PATIENCE = "100ms";

    /** The only one of its kind may still meet transactions of other kinds; it lets go as well, and has time to see them end. */
    private static final String PATIENCE_ALONE = "500ms";

    /** More time than any caller has. */
    private static final int ATTEMPTS_ALONE = 20;

    private static final String WAIT_AT_MOST = "select set_config('lock_timeout', $1, true)";

    private static final String ALONE = "select pg_advisory_xact_lock(hashtext('contested_registrations'))";

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Pool pool;

    ContestedTransactions(Pool pool) {
        this.pool = pool;
    }

    @Override
    public <T> Uni<T> run(Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(tx -> patiently(tx, PATIENCE, work))
                .onFailure(ContestedTransactions::hasWaited)
                .recoverWithUni(() -> runAlone(work));
    }

    private <T> Uni<T> runAlone(Function<SqlConnection, Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> pool.withTransaction(
                        tx -> tx.preparedQuery(ALONE).execute().chain(() -> patiently(tx, PATIENCE_ALONE, work))))
                .onFailure(ContestedTransactions::hasWaited)
                .retry()
                .atMost(ATTEMPTS_ALONE);
    }

    private static <T> Uni<T> patiently(SqlConnection tx, String patience, Function<SqlConnection, Uni<T>> work) {
        return tx.preparedQuery(WAIT_AT_MOST).execute(Tuple.of(patience)).chain(() -> work.apply(tx));
    }

    private static boolean hasWaited(Throwable failure) {
        return failure instanceof PgException pg && LOCK_NOT_AVAILABLE.equals(pg.getSqlState());
    }
}

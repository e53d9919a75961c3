package id.prakerja.incentive.payout;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Works on payouts in sets, each in one transaction. A set that fails is halved until what it fails on is alone; that payout is set
 * apart with its fault, where an operator sees it, and holds nobody up. While the database is away everything waits.
 */
@ApplicationScoped
public class PayoutSets {

    private static final Logger LOG = Logger.getLogger(PayoutSets.class);
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "55", "57", "58");
    private static final int LONGEST_FAULT = 500;

    private static final String SET_APART = "update payout set fault = $2 where payout_id = $1";

    private static final String TAKE_BACK = "update payout set fault = null where payout_id = $1 and fault is not null";

    private final Pool pool;

    PayoutSets(Pool pool) {
        this.pool = pool;
    }

    /** A kind of work on payouts. */
    public interface Work {

        /** Statement that selects and locks the payouts to be worked on, skipping those that others have locked. */
        String select();

        /**
         * Its parameters.
         *
         * @param only the payouts among which it selects; null for all
         */
        Tuple parameters(UUID[] only);

        /** Works on what was selected, in the same transaction. */
        Uni<Void> apply(SqlConnection tx, List<Row> rows);
    }

    /**
     * Works on a set.
     *
     * @return how many payouts it had
     */
    public Uni<Integer> work(Work work) {
        return inOneTransaction(work, null)
                .onFailure(failure -> !passes(failure))
                .recoverWithUni(failure -> apart(work));
    }

    /** Lets a payout that was set apart be worked on again. */
    Uni<Void> takeBack(UUID payoutId) {
        return pool.preparedQuery(TAKE_BACK).execute(Tuple.of(payoutId)).replaceWithVoid();
    }

    private Uni<Integer> inOneTransaction(Work work, UUID[] only) {
        return pool.withTransaction(tx -> select(tx, work, only).chain(rows -> {
            Uni<Void> done = rows.isEmpty() ? Uni.createFrom().voidItem() : work.apply(tx, rows);
            return done.replaceWith(rows.size());
        }));
    }

    private static Uni<List<Row>> select(SqlConnection tx, Work work, UUID[] only) {
        return tx.preparedQuery(work.select()).execute(work.parameters(only)).map(found -> {
            List<Row> rows = new ArrayList<>(found.size());
            found.forEach(rows::add);
            return rows;
        });
    }

    private Uni<Integer> apart(Work work) {
        return pool.withTransaction(tx -> select(tx, work, null))
                .map(rows -> rows.stream().map(row -> row.getUUID("payout_id")).toList())
                .chain(ids -> halves(work, ids));
    }

    private Uni<Integer> halves(Work work, List<UUID> ids) {
        int middle = ids.size() / 2;
        return part(work, ids.subList(0, middle))
                .chain(done -> part(work, ids.subList(middle, ids.size())).map(more -> done + more));
    }

    private Uni<Integer> part(Work work, List<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        return inOneTransaction(work, ids.toArray(UUID[]::new))
                .onFailure(failure -> !passes(failure))
                .recoverWithUni(failure -> ids.size() == 1 ? setApart(ids.get(0), failure) : halves(work, ids));
    }

    private Uni<Integer> setApart(UUID payoutId, Throwable fault) {
        LOG.errorf("Payout %s is set apart: %s", payoutId, fault);
        String text = String.valueOf(fault);
        return pool.preparedQuery(SET_APART)
                .execute(Tuple.of(payoutId, text.substring(0, Math.min(LONGEST_FAULT, text.length()))))
                .replaceWith(1);
    }

    /** Whether the failure is the infrastructure's, or one that the next round does not meet again. */
    private static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException pg) {
                return pg.getSqlState() != null
                        && PASSING_CLASSES.contains(pg.getSqlState().substring(0, 2));
            }
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof io.vertx.core.VertxException) {
                return true;
            }
        }
        return false;
    }
}

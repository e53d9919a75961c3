package id.prakerja.messaging.postgres;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The number below which no row of the outbox is alive any more. Rows that were sent and deleted stay in the table and its index for
 * as long as some old snapshot, of a dump for example, might see them; a look that begins at the first number would wade through
 * all of them, every few milliseconds.
 *
 * <p>It is no cursor: a number is taken before its transaction commits, so a low one may appear late. The floor rises to the lowest
 * living row only once all transactions have ended that ran when the numbers below were given out. As a statement holds its
 * first number for a moment before its transaction has an id, the transactions are looked at a second after the numbers, and a look from the
 * very beginning every half minute finds whatever has slipped through even so.
 *
 * <p>Belongs to the relay's thread, save {@link #known()}.
 */
final class OutboxFloor {

    private static final String NUMBERS =
            "select coalesce(pg_sequence_last_value(pg_get_serial_sequence('outbox_event', 'seq')), 0) as last";

    private static final String NEXT_TRANSACTION =
            "select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as next";

    private static final String OLDEST_TRANSACTION =
            "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest";

    private static final String LOWEST_ALIVE = """
            select coalesce((select seq from outbox_event where seq >= $1 and seq <= $2 order by seq limit 1), $2 + 1) as lowest
            """;

    private static final long STEP_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long FULL_LOOK_NANOS = Duration.ofSeconds(30).toNanos();

    private final BiFunction<String, Tuple, RowSet<Row>> run;
    private volatile long floor;
    private Stage stage = Stage.NUMBERS;
    private long given;
    private long transaction;
    private long steppedAt = System.nanoTime();
    private long fullLookAt = System.nanoTime();

    private enum Stage {
        /** Note the numbers that have been given out. */
        NUMBERS,
        /** A second later, note the transactions that have begun. */
        TRANSACTIONS,
        /** Wait until all of these have ended. */
        END_OF_TRANSACTIONS
    }

    OutboxFloor(BiFunction<String, Tuple, RowSet<Row>> run) {
        this.run = run;
    }

    /** Where the next look begins. */
    long forFetch() {
        long now = System.nanoTime();
        if (now - fullLookAt >= FULL_LOOK_NANOS) {
            fullLookAt = now;
            return 0;
        }
        if (now - steppedAt >= STEP_NANOS) {
            steppedAt = now;
            step();
        }
        return floor;
    }

    /** The floor as last known. */
    long known() {
        return floor;
    }

    /** A row that was found below the floor has slipped through, and lowers it. */
    void found(List<OutboxRow> rows) {
        if (!rows.isEmpty() && rows.get(0).seq() < floor) {
            floor = 0;
            stage = Stage.NUMBERS;
        }
    }

    private void step() {
        switch (stage) {
            case NUMBERS -> {
                given = number(NUMBERS, Tuple.tuple());
                stage = Stage.TRANSACTIONS;
            }
            case TRANSACTIONS -> {
                transaction = number(NEXT_TRANSACTION, Tuple.tuple());
                stage = Stage.END_OF_TRANSACTIONS;
            }
            case END_OF_TRANSACTIONS -> {
                if (number(OLDEST_TRANSACTION, Tuple.tuple()) >= transaction) {
                    floor = number(LOWEST_ALIVE, Tuple.of(floor, given));
                    stage = Stage.NUMBERS;
                }
            }
        }
    }

    private long number(String sql, Tuple parameters) {
        return run.apply(sql, parameters).iterator().next().getLong(0);
    }
}

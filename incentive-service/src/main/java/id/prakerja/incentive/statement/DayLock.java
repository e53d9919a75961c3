package id.prakerja.incentive.statement;

import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.LocalDate;

/** A day with a partner is closed and statements of it are announced one after the other, so that no statement comes in behind a close. */
final class DayLock {

    private static final String TAKE = "select pg_advisory_xact_lock(hashtextextended($1, 0))";
    private static final String CLOSED = "select from reconciled_day where partner = $1 and day = $2";

    private DayLock() {}

    /** Until the end of the transaction. */
    static Uni<Void> take(SqlConnection tx, String partner, LocalDate day) {
        return tx.preparedQuery(TAKE)
                .execute(Values.of("reconciled-day/" + partner + "/" + day))
                .replaceWithVoid();
    }

    /** Whether the day is closed. */
    static Uni<Boolean> closed(SqlConnection tx, String partner, LocalDate day) {
        return tx.preparedQuery(CLOSED).execute(Values.of(partner, day)).map(rows -> rows.size() > 0);
    }
}

package id.prakerja.selection.waves.wave;

import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * The right to give seats, which one transaction in the whole programme has at a time, so that no two can give one to the same
 * person. It is an advisory lock of the transaction, which the database itself takes back when a process dies.
 */
public final class SeatGiving {

    /** Number of the lock, the same in every replica. */
    private static final long LOCK = 0x6472_6177L;

    private SeatGiving() {}

    /**
     * Takes the right if it is free.
     *
     * @return whether it has it now
     */
    public static Uni<Boolean> tryClaim(SqlConnection tx) {
        return tx.preparedQuery("select pg_try_advisory_xact_lock($1)")
                .execute(Values.of(LOCK))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** Takes the right, waiting until it is free. */
    public static Uni<Void> claim(SqlConnection tx) {
        return tx.preparedQuery("select pg_advisory_xact_lock($1)")
                .execute(Values.of(LOCK))
                .replaceWithVoid();
    }
}

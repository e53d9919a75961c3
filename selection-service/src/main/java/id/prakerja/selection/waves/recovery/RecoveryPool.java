package id.prakerja.selection.waves.recovery;

import id.prakerja.refusal.Refusal;
import id.prakerja.selection.waves.wave.domain.WaveProblem;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * The seats that revocations have freed. Each is a row, which is in the pool or has been used once: what was returned less what was used
 * is the pool, and it cannot go below nothing.
 */
@ApplicationScoped
public class RecoveryPool {

    /** Number of the advisory lock: one release at a time, so that each sees how many seats there are. */
    private static final long LOCK = 0x7265_636fL;

    private static final String FREE = "select count(*) from recovered_seat where used_for is null";

    /**
     * The seats that have waited longest, chosen once (decision 0022). A refill that takes one at the same moment makes the count
     * differ.
     */
    private static final String TAKE = """
            with longest as materialized (
                select participant_id from recovered_seat
                 where used_for is null
                 order by recovered_at, participant_id
                 limit $2
                   for update)
            update recovered_seat s
               set used_for = 'RECOVERY', used_at = $3, released_to = $1
              from longest
             where s.participant_id = longest.participant_id and s.used_for is null
            """;

    private static final String RELEASE = """
            insert into recovery_release (decree, wave, seats, released_at, released_by) values ($1, $2, $3, $4, $5)
                on conflict (decree) do nothing
            """;

    private static final String RETURN = """
            with returned as (
                update recovery_release set returned_at = $2 where wave = $1 and returned_at is null returning wave
            )
            update recovered_seat s
               set used_for = null, used_at = null, released_to = null
              from returned r
             where s.released_to = r.wave
            """;

    private static final String RELEASES = """
            select decree, wave, seats, released_at, released_by, returned_at from recovery_release order by released_at, wave
            """;

    /** Seats in the pool. */
    Uni<Long> free(SqlClient client) {
        return client.query(FREE).execute().map(rows -> rows.iterator().next().getLong(0));
    }

    /** Refuses a release that cannot be: {@code RECOVERY_POOL_TOO_SMALL} or {@code DECREE_USED}. */
    public Uni<Long> examine(SqlConnection tx, String decree, int seats) {
        return tx.preparedQuery("select from recovery_release where decree = $1")
                .execute(Values.of(decree))
                .invoke(rows -> {
                    if (rows.size() > 0) {
                        throw Refusal.of(WaveProblem.DECREE_USED, decree).toException();
                    }
                })
                .chain(() -> free(tx))
                .invoke(free -> refuseIfFewer(free, seats));
    }

    /** Releases seats to a wave that has just been planned; fails as {@link #examine} does. */
    public Uni<Void> release(SqlConnection tx, String decree, int wave, int seats, Instant now, String by) {
        return tx.preparedQuery("select pg_advisory_xact_lock($1)")
                .execute(Values.of(LOCK))
                .chain(() -> tx.preparedQuery(RELEASE).execute(Values.of(decree, wave, seats, now, by)))
                .invoke(released -> {
                    if (released.rowCount() == 0) {
                        throw Refusal.of(WaveProblem.DECREE_USED, decree).toException();
                    }
                })
                .chain(() -> tx.preparedQuery(TAKE).execute(Values.of(wave, seats, now)))
                .invoke(taken -> refuseIfFewer(taken.rowCount(), seats))
                .replaceWithVoid();
    }

    /** Refuses other seats for a wave whose seats were released by number; fails with {@code RECOVERY_SEATS_FIXED}. */
    public Uni<Void> refuseReleased(SqlConnection tx, int wave) {
        return tx.preparedQuery("select decree from recovery_release where wave = $1")
                .execute(Values.of(wave))
                .invoke(rows -> rows.forEach(row -> {
                    throw Refusal.of(WaveProblem.RECOVERY_SEATS_FIXED, Integer.toString(wave), row.getString("decree"))
                            .toException();
                }))
                .replaceWithVoid();
    }

    /** Returns the seats of a cancelled wave, once. */
    public Uni<Void> takeBack(SqlConnection tx, int wave, Instant now) {
        return tx.preparedQuery(RETURN).execute(Values.of(wave, now)).replaceWithVoid();
    }

    /** Every release, in order. */
    Uni<List<RecoveryReleasesView.Release>> releases(SqlClient client) {
        return client.query(RELEASES).execute().map(rows -> Rows.list(rows, RecoveryReleasesView.Release::of));
    }

    private static void refuseIfFewer(long free, int seats) {
        if (free < seats) {
            throw Refusal.of(WaveProblem.RECOVERY_POOL_TOO_SMALL, Long.toString(free), Integer.toString(seats))
                    .toException();
        }
    }
}

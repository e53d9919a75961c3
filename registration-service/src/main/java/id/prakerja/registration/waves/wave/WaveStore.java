package id.prakerja.registration.waves.wave;

import id.prakerja.events.WaveChanged;
import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.registration.waves.wave.domain.JoiningWindow;
import id.prakerja.registration.waves.wave.domain.WaveStatus;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Keeps the waves as selection-service publishes them.
 *
 * <p>Joining and the change of a wave exclude each other by a lock of the wave's number: whoever joins shares it until the commit, a
 * change has it alone. So a wave closes after the last join under way has committed, and whoever joins later sees that it is closed.
 * The lock is the server's own and no row's, since those who ask for it are served in turn: a change does not starve while people
 * join without a pause.
 */
@ApplicationScoped
public class WaveStore {

    private static final String SHARE =
            "select pg_advisory_xact_lock_shared(hashtext('wave'), n) from unnest($1::int[]) as w (n) order by n";

    private static final String OWN =
            "select pg_advisory_xact_lock(hashtext('wave'), n) from unnest($1::int[]) as w (n) order by n";

    /** A version that is not higher than the known one is old news, or a repetition. */
    private static final String UPSERT = """
            insert into wave (wave, version, status, quota, priority_share_basis_points, opens_at, closes_at,
                              seed_commitment, entry_root, decree, entries, selected, determined, changed_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            on conflict (wave) do update
               set version = excluded.version, status = excluded.status, quota = excluded.quota,
                   priority_share_basis_points = excluded.priority_share_basis_points,
                   opens_at = excluded.opens_at, closes_at = excluded.closes_at,
                   seed_commitment = excluded.seed_commitment, entry_root = excluded.entry_root,
                   decree = excluded.decree, entries = excluded.entries, selected = excluded.selected,
                   determined = excluded.determined, changed_at = excluded.changed_at
             where wave.version < excluded.version
            """;

    private static final String UNCOUNTED =
            "select wave from wave where wave = any ($1::int[]) and status = any ($2::text[]) and joined is null";

    private static final String WINDOWS =
            "select wave, status, opens_at, closes_at from wave where wave = any ($1::int[])";

    private static final String LIST = """
            select wave, status, quota, priority_share_basis_points, opens_at, closes_at, seed_commitment, entry_root, decree,
                   joined, entries, selected
              from wave
             where wave > $1
             order by wave
             limit $2
            """;

    private final Pool pool;
    private final JoinsCount joins;

    WaveStore(Pool pool, JoinsCount joins) {
        this.pool = pool;
        this.joins = joins;
    }

    /** Applies changes, and asks for the count of those who joined where a wave has closed. */
    Uni<Void> apply(SqlConnection tx, List<ReceivedEvent<WaveChanged>> events) {
        List<WaveChanged> changes = events.stream()
                .map(ReceivedEvent::payload)
                .sorted(Comparator.comparingInt(WaveChanged::wave).thenComparingLong(WaveChanged::version))
                .toList();
        Set<Integer> waves = changes.stream().map(WaveChanged::wave).collect(Collectors.toCollection(TreeSet::new));
        return lock(tx, OWN, waves)
                .chain(() -> tx.preparedQuery(UPSERT)
                        .executeBatch(changes.stream().map(WaveStore::row).toList()))
                .chain(() -> tx.preparedQuery(UNCOUNTED)
                        .execute(Columns.of(waves)
                                .ints(wave -> wave)
                                .value(WaveStatus.JOINED.stream()
                                        .map(Enum::name)
                                        .toArray(String[]::new))
                                .tuple()))
                .chain(rows -> joins.ask(tx, Rows.list(rows, row -> row.getInteger("wave"))));
    }

    /**
     * When waves may be joined; none of them closes before this transaction has ended.
     *
     * @param tx open transaction
     * @param waves numbers
     * @return by number; a wave that is not known here is missing
     */
    public Uni<Map<Integer, JoiningWindow>> windows(SqlConnection tx, Collection<Integer> waves) {
        return lock(tx, SHARE, waves)
                .chain(() -> tx.preparedQuery(WINDOWS)
                        .execute(Columns.of(waves).ints(wave -> wave).tuple()))
                .map(rows -> {
                    Map<Integer, JoiningWindow> windows = new HashMap<>();
                    rows.forEach(row -> windows.put(row.getInteger("wave"), window(row)));
                    return windows;
                });
    }

    /** Waves by number, after this one. */
    Uni<List<WaveView>> list(int after, int most, Instant now) {
        return pool.preparedQuery(LIST)
                .execute(Values.of(after, most))
                .map(rows -> Rows.list(rows, row -> view(row, window(row).isOpenAt(now))));
    }

    /** A statement of its own, since what follows must see what was committed while it waited. */
    private static Uni<Void> lock(SqlConnection tx, String lock, Collection<Integer> waves) {
        return tx.preparedQuery(lock)
                .execute(Columns.of(waves).ints(wave -> wave).tuple())
                .replaceWithVoid();
    }

    private static JoiningWindow window(Row row) {
        return new JoiningWindow(
                Rows.constant(row, "status", WaveStatus.class),
                Rows.instant(row, "opens_at"),
                Rows.instant(row, "closes_at"));
    }

    private static WaveView view(Row row, boolean joinable) {
        return new WaveView(
                row.getInteger("wave"),
                Rows.constant(row, "status", WaveStatus.class),
                joinable,
                row.getInteger("quota"),
                row.getInteger("priority_share_basis_points"),
                Rows.instant(row, "opens_at"),
                Rows.instant(row, "closes_at"),
                row.getString("seed_commitment"),
                row.getString("entry_root"),
                row.getString("decree"),
                row.getLong("joined"),
                row.getLong("entries"),
                row.getLong("selected"));
    }

    private static Tuple row(WaveChanged wave) {
        // A status that is none fails here, and the event is parked rather than believed.
        return Values.of(
                wave.wave(),
                wave.version(),
                WaveStatus.valueOf(wave.status()),
                wave.quota(),
                wave.priorityShareBasisPoints(),
                wave.opensAt(),
                wave.closesAt(),
                wave.seedCommitment(),
                wave.entryRoot(),
                wave.decree(),
                wave.entries(),
                wave.selected(),
                wave.determined(),
                wave.changedAt());
    }
}

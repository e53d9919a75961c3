package id.prakerja.registration.waves.wave;

import id.prakerja.events.WaveChanged;
import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.registration.waves.wave.domain.JoiningWindow;
import id.prakerja.registration.waves.wave.domain.WaveStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the waves as selection-service tells of them. */
@ApplicationScoped
public class WaveStore {

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

    private static final String WINDOWS =
            "select wave, status, opens_at, closes_at from wave where wave = any ($1::int[])";

    /**
     * Takes changes in.
     *
     * @param tx open transaction
     * @param events changes, perhaps several of one wave, in any order
     * @return completes when written
     */
    public Uni<Void> apply(SqlConnection tx, List<ReceivedEvent<WaveChanged>> events) {
        List<Tuple> rows = new ArrayList<>(events.size());
        for (ReceivedEvent<WaveChanged> event : events) {
            rows.add(row(event.payload()));
        }
        return tx.preparedQuery(UPSERT).executeBatch(rows).replaceWithVoid();
    }

    /**
     * When waves may be joined.
     *
     * @param tx any connection
     * @param waves numbers
     * @return by number; a wave that nobody has told of is missing
     */
    public Uni<Map<Integer, JoiningWindow>> windows(SqlConnection tx, Collection<Integer> waves) {
        return tx.preparedQuery(WINDOWS)
                .execute(Tuple.of(waves.toArray(Integer[]::new)))
                .map(rows -> {
                    Map<Integer, JoiningWindow> windows = new HashMap<>();
                    for (Row row : rows) {
                        windows.put(
                                row.getInteger("wave"),
                                new JoiningWindow(
                                        WaveStatus.valueOf(row.getString("status")),
                                        row.getOffsetDateTime("opens_at").toInstant(),
                                        row.getOffsetDateTime("closes_at").toInstant()));
                    }
                    return windows;
                });
    }

    private static Tuple row(WaveChanged wave) {
        // A status that is none fails here, and the event is parked rather than believed.
        return Tuple.from(Arrays.asList(
                wave.wave(),
                wave.version(),
                WaveStatus.valueOf(wave.status()).name(),
                wave.quota(),
                wave.priorityShareBasisPoints(),
                wave.opensAt().atOffset(ZoneOffset.UTC),
                wave.closesAt().atOffset(ZoneOffset.UTC),
                wave.seedCommitment(),
                wave.entryRoot(),
                wave.decree(),
                wave.entries(),
                wave.selected(),
                wave.determined(),
                wave.changedAt().atOffset(ZoneOffset.UTC)));
    }
}

package id.prakerja.selection.wave;

import static id.prakerja.selection.wave.WaveRows.utc;

import id.prakerja.selection.wave.domain.RandomnessKind;
import id.prakerja.selection.wave.domain.RandomnessSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** What was announced about the public random values of the draws. */
@ApplicationScoped
public class RandomnessSources {

    /** Until the closing the last announcement counts. */
    private static final String ANNOUNCE = """
            insert into wave_randomness (wave, kind, source, available_at, announced_at, announced_by)
            values ($1, $2, $3, $4, $5, $6)
                on conflict (wave) do update
               set kind = excluded.kind, source = excluded.source, available_at = excluded.available_at,
                   announced_at = excluded.announced_at, announced_by = excluded.announced_by
            """;

    private final Pool pool;
    private final WaveStore waves;
    private final ProgrammeTime time;

    RandomnessSources(Pool pool, WaveStore waves, ProgrammeTime time) {
        this.pool = pool;
        this.waves = waves;
        this.time = time;
    }

    /**
     * What was announced for a wave.
     *
     * @param client any connection
     * @param wave number of the wave
     * @return the source, or empty if none was announced
     */
    public Uni<Optional<RandomnessSource>> find(SqlClient client, int wave) {
        return client.preparedQuery("select kind, source, available_at from wave_randomness where wave = $1")
                .execute(Tuple.of(wave))
                .map(rows -> {
                    for (var row : rows) {
                        return Optional.of(new RandomnessSource(
                                RandomnessKind.valueOf(row.getString("kind")),
                                row.getString("source"),
                                row.getOffsetDateTime("available_at").toInstant()));
                    }
                    return Optional.empty();
                });
    }

    /** Announces; the wave's lock keeps it from closing meanwhile. Fails with {@code WAVE_UNKNOWN} or as the domain refuses. */
    Uni<RandomnessSource> announce(int number, RandomnessSource source, String by) {
        Instant now = time.now();
        return pool.withTransaction(tx -> waves.lock(tx, number)
                .map(wave -> source.announceFor(wave, now).orThrow())
                .call(announced -> tx.preparedQuery(ANNOUNCE)
                        .execute(Tuple.of(
                                number,
                                source.kind().name(),
                                source.source(),
                                utc(source.availableAt()),
                                utc(now),
                                by))));
    }

    /** Refuses a closing after the announced value has come into being. */
    Uni<Void> refuseClosingAfter(SqlConnection tx, int wave, Instant closesAt) {
        return find(tx, wave)
                .invoke(announced ->
                        announced.ifPresent(source -> source.holdsFor(closesAt).orThrow()))
                .replaceWithVoid();
    }
}

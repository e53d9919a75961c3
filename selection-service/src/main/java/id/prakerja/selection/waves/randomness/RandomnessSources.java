package id.prakerja.selection.waves.randomness;

import id.prakerja.selection.waves.drand.DrandBeacons;
import id.prakerja.selection.waves.drand.domain.DrandRound;
import id.prakerja.selection.waves.drand.domain.DrandValue;
import id.prakerja.selection.waves.randomness.domain.GivenRandomness;
import id.prakerja.selection.waves.randomness.domain.RandomnessKind;
import id.prakerja.selection.waves.randomness.domain.RandomnessSource;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** What was announced about the public random values of the draws. */
@ApplicationScoped
public class RandomnessSources {

    /** Until the closing the last announcement counts. */
    private static final String ANNOUNCE = """
            insert into wave_randomness (wave, kind, source, available_at, announced_at, announced_by, chain, round)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
                on conflict (wave) do update
               set kind = excluded.kind, source = excluded.source, available_at = excluded.available_at,
                   announced_at = excluded.announced_at, announced_by = excluded.announced_by, chain = excluded.chain,
                   round = excluded.round
            """;

    private static final String FIND = """
            select kind, source, available_at, chain, round, signature, previous_signature
              from wave_randomness
             where wave = $1
            """;

    private static final String KEEP_PROOF = """
            update wave_randomness set signature = $2, previous_signature = $3 where wave = $1 and kind = 'DRAND'
            """;

    private final Pool pool;
    private final DrandBeacons beacons;
    private final ProgrammeTime time;

    RandomnessSources(Pool pool, DrandBeacons beacons, ProgrammeTime time) {
        this.pool = pool;
        this.beacons = beacons;
        this.time = time;
    }

    /**
     * Takes the value that is handed in for a draw, if it is the announced one.
     *
     * @param given what was handed in
     * @return where it comes from, or empty if nothing was announced and nothing is given; fails with {@code RANDOMNESS_NOT_ANNOUNCED},
     *     {@code RANDOMNESS_REQUIRED}, {@code RANDOMNESS_TOO_EARLY}, {@code RANDOMNESS_MALFORMED}, or for a drand round as
     *     {@link DrandBeacons#refuseUnlessSigned} does
     */
    public Uni<Optional<RandomnessSource>> take(SqlConnection tx, int wave, GivenRandomness given) {
        return find(tx, wave).invoke(announced -> {
            RandomnessSource.value(announced, given.value(), time.now()).orThrow();
            announced
                    .map(RandomnessSource::round)
                    .ifPresent(round -> beacons.refuseUnlessSigned(
                            round, new DrandValue(given.value(), given.signature(), given.previousSignature())));
        });
    }

    /**
     * Keeps what proves the value of a drand round, for everyone who checks the draw.
     *
     * @param given what was taken
     */
    public Uni<Void> keepProof(SqlConnection tx, int wave, GivenRandomness given) {
        return tx.preparedQuery(KEEP_PROOF)
                .execute(Values.of(wave, given.signature(), given.previousSignature()))
                .replaceWithVoid();
    }

    /** What was announced for a wave, with its proof after the draw; empty if nothing was. */
    Uni<Optional<RandomnessView>> show(SqlClient client, int wave) {
        return row(client, wave).map(row -> row.map(RandomnessView::of));
    }

    /** What was announced, as it is in the database. */
    Uni<Optional<RandomnessView>> show(int wave) {
        return show(pool, wave);
    }

    /** Writes an announcement down; until the closing the last one counts. */
    Uni<Void> keep(SqlConnection tx, int wave, RandomnessSource source, String by) {
        DrandRound round = source.round();
        return tx.preparedQuery(ANNOUNCE)
                .execute(Values.of(
                        wave,
                        source.kind(),
                        source.source(),
                        source.availableAt(),
                        time.now(),
                        by,
                        round == null ? null : round.chain(),
                        round == null ? null : round.round()))
                .replaceWithVoid();
    }

    private static Uni<Optional<RandomnessSource>> find(SqlClient client, int wave) {
        return row(client, wave).map(row -> row.map(RandomnessSources::source));
    }

    private static Uni<Optional<Row>> row(SqlClient client, int wave) {
        return client.preparedQuery(FIND).execute(Values.of(wave)).map(rows -> Rows.first(rows, row -> row));
    }

    private static RandomnessSource source(Row row) {
        String chain = row.getString("chain");
        return new RandomnessSource(
                RandomnessKind.valueOf(row.getString("kind")),
                row.getString("source"),
                Rows.instant(row, "available_at"),
                chain == null ? null : new DrandRound(chain, row.getLong("round")));
    }

    /** Refuses a closing after the announced value has come into being. */
    public Uni<Void> refuseClosingAfter(SqlConnection tx, int wave, Instant closesAt) {
        return find(tx, wave)
                .invoke(announced ->
                        announced.ifPresent(source -> source.holdsFor(closesAt).orThrow()))
                .replaceWithVoid();
    }
}

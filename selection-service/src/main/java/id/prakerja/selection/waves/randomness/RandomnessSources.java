package id.prakerja.selection.waves.randomness;

import id.prakerja.draw.beacon.domain.DrandChain;
import id.prakerja.refusal.Refusal;
import id.prakerja.selection.waves.drand.DrandBeacons;
import id.prakerja.selection.waves.drand.domain.DrandRound;
import id.prakerja.selection.waves.drand.domain.DrandValue;
import id.prakerja.selection.waves.randomness.domain.GivenRandomness;
import id.prakerja.selection.waves.randomness.domain.RandomnessKind;
import id.prakerja.selection.waves.randomness.domain.RandomnessSource;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.domain.FreezeRecord.AwaitedValue;
import id.prakerja.selection.waves.wave.domain.Wave;
import id.prakerja.selection.waves.wave.domain.WaveProblem;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** What was announced about the public random values of the draws. */
@ApplicationScoped
public class RandomnessSources {

    /** Each announcement stays; the last one before the opening counts. */
    private static final String ANNOUNCE = """
            insert into wave_randomness (wave, announcement, kind, source, chain, margin_seconds, available_at, announced_at,
                                         announced_by)
            select $1, coalesce(max(announcement), 0) + 1, $2, $3, $4, $5, $6, $7, $8 from wave_randomness where wave = $1
            """;

    private static final String ALL = """
            select a.kind, a.source, a.chain, a.margin_seconds, a.available_at, a.announced_at, p.signature,
                   p.previous_signature
              from wave_randomness a
              left join wave_randomness_proof p on p.wave = a.wave
             where a.wave = $1
             order by a.announcement
            """;

    private static final String KEEP_PROOF = """
            insert into wave_randomness_proof (wave, signature, previous_signature) values ($1, $2, $3)
            """;

    private final Pool pool;
    private final RandomnessConfig config;
    private final DrandBeacons beacons;
    private final ProgrammeTime time;

    RandomnessSources(Pool pool, RandomnessConfig config, DrandBeacons beacons, ProgrammeTime time) {
        this.pool = pool;
        this.config = config;
        this.beacons = beacons;
        this.time = time;
    }

    /** Announces what a wave has unless two people announce something else: a round of the configured drand chain. */
    public Uni<Void> announceDefault(SqlConnection tx, int wave, String by) {
        return keep(tx, wave, drand(config.chain()), by);
    }

    /** A round of a drand chain; refused with {@code DRAND_CHAIN_UNKNOWN}. */
    RandomnessSource drand(String chain) {
        DrandChain known = beacons.known(chain);
        long margin = config.margin().toSeconds();
        return new RandomnessSource(
                RandomnessKind.DRAND,
                "drand %s, the first round at least %d s after the freeze, chain %s"
                        .formatted(known.name(), margin, known.hash()),
                known.hash(),
                margin,
                null);
    }

    /** One value that others publish. */
    RandomnessSource published(String source, Instant availableAt) {
        return new RandomnessSource(
                RandomnessKind.PUBLISHED,
                source,
                config.chain(),
                config.margin().toSeconds(),
                availableAt);
    }

    /**
     * Which value a wave's list waits for.
     *
     * @param frozenAt when the list was frozen
     * @return by the last announcement
     */
    public Uni<AwaitedValue> awaited(SqlClient client, int wave, Instant frozenAt) {
        return last(client, wave).map(source -> source.awaitedBy(frozenAt, beacons.known(source.chain())));
    }

    /**
     * Takes the value that is handed in for a draw, if it is the awaited one: fails with {@code RANDOMNESS_REQUIRED}, {@code
     * RANDOMNESS_TOO_EARLY}, {@code RANDOMNESS_MALFORMED}, or for a drand round as {@link DrandBeacons#refuseUnlessSigned} does.
     *
     * @param given what was handed in
     */
    public void refuseUnless(AwaitedValue awaited, GivenRandomness given) {
        RandomnessSource.value(awaited, given.value(), time.now()).orThrow();
        if (awaited.round() != null) {
            beacons.refuseUnlessSigned(
                    new DrandRound(awaited.chain(), awaited.round()),
                    new DrandValue(given.value(), given.signature(), given.previousSignature()));
        }
    }

    /**
     * Keeps what proves the value of a drand round, for everyone who checks the draw.
     *
     * @param given what was taken
     */
    public Uni<Void> keepProof(SqlConnection tx, int wave, GivenRandomness given) {
        return given.signature() == null
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(KEEP_PROOF)
                        .execute(Values.of(wave, given.signature(), given.previousSignature()))
                        .replaceWithVoid();
    }

    /** What was announced for a wave, with its proof after the draw; fails with {@code WAVE_UNKNOWN}. */
    public Uni<RandomnessView> show(SqlClient client, int wave) {
        return client.preparedQuery(ALL).execute(Values.of(wave)).map(rows -> {
            List<Row> all = Rows.list(rows, row -> row);
            if (all.isEmpty()) {
                throw Refusal.of(WaveProblem.WAVE_UNKNOWN, Integer.toString(wave))
                        .toException();
            }
            return RandomnessView.of(
                    all.stream()
                            .map(row -> RandomnessView.Announcement.of(Rows.instant(row, "announced_at"), source(row)))
                            .toList(),
                    all.get(0).getString("signature"),
                    all.get(0).getString("previous_signature"));
        });
    }

    /** What was announced, as it is in the database. */
    Uni<RandomnessView> show(int wave) {
        return show(pool, wave);
    }

    /** Writes an announcement down. */
    Uni<Void> keep(SqlConnection tx, int wave, RandomnessSource source, String by) {
        return tx.preparedQuery(ANNOUNCE)
                .execute(Values.of(
                        wave,
                        source.kind(),
                        source.source(),
                        source.chain(),
                        source.marginSeconds(),
                        source.availableAt(),
                        time.now(),
                        by))
                .replaceWithVoid();
    }

    private static Uni<RandomnessSource> last(SqlClient client, int wave) {
        return client.preparedQuery(ALL).execute(Values.of(wave)).map(rows -> {
            List<RandomnessSource> all = Rows.list(rows, RandomnessSources::source);
            return all.get(all.size() - 1);
        });
    }

    private static RandomnessSource source(Row row) {
        return new RandomnessSource(
                RandomnessKind.valueOf(row.getString("kind")),
                row.getString("source"),
                row.getString("chain"),
                row.getLong("margin_seconds"),
                row.getValue("available_at") == null ? null : Rows.instant(row, "available_at"));
    }

    /** Refuses a window after which the announced value would exist before the freeze. */
    public Uni<Void> refuseUnlessAfter(SqlConnection tx, Wave wave) {
        return last(tx, wave.number())
                .invoke(source -> source.holdsFor(wave).orThrow())
                .replaceWithVoid();
    }
}

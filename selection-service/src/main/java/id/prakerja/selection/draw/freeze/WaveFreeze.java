package id.prakerja.selection.draw.freeze;

import id.prakerja.refusal.Refusal;
import id.prakerja.selection.candidates.entry.CountedJoins;
import id.prakerja.selection.candidates.list.domain.HeldList;
import id.prakerja.selection.candidates.screening.Judgement;
import id.prakerja.selection.candidates.screening.Judgements;
import id.prakerja.selection.candidates.screening.People;
import id.prakerja.selection.candidates.screening.Screening;
import id.prakerja.selection.draw.selftest.SelfTestConfig;
import id.prakerja.selection.waves.randomness.RandomnessSources;
import id.prakerja.selection.waves.secret.WaveSecrets;
import id.prakerja.selection.waves.wave.DrawProgressBoard;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.SeatGiving;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.selection.waves.wave.domain.FreezeRecord;
import id.prakerja.selection.waves.wave.domain.FreezeRecord.ListVersion;
import id.prakerja.selection.waves.wave.domain.FreezeRecord.SelfTestTerms;
import id.prakerja.selection.waves.wave.domain.Wave;
import id.prakerja.selection.waves.wave.domain.WaveProblem;
import id.prakerja.selection.waves.wave.domain.WaveReadiness;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * Freezes a wave in two transactions. A short one ends the intake, once every join that registration has counted is here: it waits for
 * entries that are being stored, each later one is marked as come after the freeze, and rules and list versions are fixed. A long one
 * judges, orders and stores the entries and publishes their root. Killed between or within them it goes on from there, with the same
 * entries; which value the draw takes follows from the moment in which the root is published, and from nothing before.
 */
@ApplicationScoped
class WaveFreeze {

    private static final String STEP = "READING_ENTRIES";

    private static final String INTAKE = "select frozen_at, freeze_override from wave where wave = $1";

    private final Pool pool;
    private final Vertx vertx;
    private final WaveStore waves;
    private final CountedJoins joins;
    private final Judgements judgements;
    private final Screening screening;
    private final RandomnessSources randomness;
    private final WaveSecrets secrets;
    private final FreezeWriter writer;
    private final SelfTestConfig selfTests;
    private final DrawProgressBoard progress;
    private final ProgrammeTime time;

    WaveFreeze(
            Pool pool,
            Vertx vertx,
            WaveStore waves,
            CountedJoins joins,
            Judgements judgements,
            Screening screening,
            RandomnessSources randomness,
            WaveSecrets secrets,
            FreezeWriter writer,
            SelfTestConfig selfTests,
            DrawProgressBoard progress,
            ProgrammeTime time) {
        this.pool = pool;
        this.vertx = vertx;
        this.waves = waves;
        this.joins = joins;
        this.judgements = judgements;
        this.screening = screening;
        this.randomness = randomness;
        this.secrets = secrets;
        this.writer = writer;
        this.selfTests = selfTests;
        this.progress = progress;
        this.time = time;
    }

    /**
     * Freezes a wave.
     *
     * @param by named in the history as the one who did it
     * @return completes when it is frozen; fails with {@code WAVE_STATE}, {@code DRAW_TOO_EARLY}, {@code WAVE_FROZEN_ALREADY}, {@code
     *     JOINS_DIFFER}, {@code LIST_NOT_HELD}
     */
    Uni<Void> freeze(int number, String by) {
        return pool.withTransaction(tx -> endIntake(tx, number))
                .chain(() -> pool.withTransaction(tx -> SeatGiving.claim(tx)
                        .chain(() -> waves.get(tx, number))
                        .chain(wave -> store(
                                tx, WaveReadiness.toFreeze(wave, time.now()).orThrow(), by))));
    }

    private Uni<Void> endIntake(SqlConnection tx, int number) {
        return waves.lock(tx, number)
                .map(wave -> WaveReadiness.toFreeze(wave, time.now()).orThrow())
                .chain(wave -> intake(tx, number)
                        .chain(row -> row.getValue("frozen_at") != null
                                ? Uni.createFrom().voidItem()
                                : refuseUnlessComplete(tx, number, row.getString("freeze_override"))
                                        .chain(() -> end(tx, wave))));
    }

    private static Uni<Row> intake(SqlConnection tx, int number) {
        return tx.preparedQuery(INTAKE)
                .execute(Values.of(number))
                .map(rows -> rows.iterator().next());
    }

    /** The entries themselves are counted once there seem to be as many as there must be. */
    private Uni<Void> refuseUnlessComplete(SqlConnection tx, int number, String override) {
        if (override != null) {
            return Uni.createFrom().voidItem();
        }
        return joins.compare(tx, number)
                .invoke(numbers -> refuseUnlessAgreed(number, numbers))
                .chain(() -> joins.recount(tx, number))
                .invoke(numbers -> refuseUnlessAgreed(number, numbers))
                .replaceWithVoid();
    }

    private static void refuseUnlessAgreed(int number, CountedJoins.Numbers numbers) {
        if (!numbers.agree()) {
            throw differ(number, numbers).toException();
        }
    }

    private static Refusal differ(int number, CountedJoins.Numbers numbers) {
        return Refusal.of(
                WaveProblem.JOINS_DIFFER,
                Integer.toString(number),
                Long.toString(numbers.arrived()),
                numbers.counted() == null ? "none" : Long.toString(numbers.counted()));
    }

    private Uni<Void> end(SqlConnection tx, Wave wave) {
        Instant now = time.now();
        return tx.preparedQuery("update wave set frozen_at = $2 where wave = $1")
                .execute(Values.of(wave.number(), now))
                .chain(() -> judgements.fix(tx, wave, Judgement.FREEZE, now))
                .replaceWithVoid();
    }

    private Uni<Void> store(SqlConnection tx, Wave wave, String by) {
        return secrets.pseudonyms(tx, wave.number())
                .chain(pseudonyms -> store(tx, wave, new JudgedEntries(wave, pseudonyms), by));
    }

    private Uni<Void> store(SqlConnection tx, Wave wave, JudgedEntries judged, String by) {
        return judgements
                .get(tx, wave.number(), Judgement.FREEZE)
                .call(judgement -> screening.judge(
                        tx,
                        wave,
                        judgement,
                        People.ENTRIES,
                        judged::add,
                        done -> progress.note(wave.number(), STEP, done, 0)))
                .chain(judgement -> vertx.executeBlocking(judged::list)
                        .chain(list -> writer.write(tx, wave.number(), judged, list)
                                .map(HexFormat.of()::formatHex)
                                .chain(root ->
                                        publish(tx, wave.number(), judged.size(), list.size(), root, judgement, by))));
    }

    /** The last of the transaction: the moment in which the root becomes public. */
    private Uni<Void> publish(
            SqlConnection tx, int number, long joined, int eligible, String root, Judgement judgement, String by) {
        return waves.lock(tx, number)
                .chain(wave -> record(tx, number, joined, eligible, root, judgement)
                        .map(record -> wave.frozen(record).orThrow()))
                .chain(frozen -> waves.update(tx, frozen, by))
                .replaceWithVoid();
    }

    /** What counts now are the entries that have been judged, whatever was counted of them as they came. */
    private Uni<FreezeRecord> record(
            SqlConnection tx, int number, long joined, int eligible, String root, Judgement judgement) {
        Instant now = time.now();
        return Uni.combine()
                .all()
                .unis(
                        joins.compare(tx, number).map(numbers -> new CountedJoins.Numbers(joined, numbers.counted())),
                        intake(tx, number),
                        randomness.awaited(tx, number, now))
                .usingConcurrencyOf(1)
                .asTuple()
                .invoke(found -> {
                    if (found.getItem2().getString("freeze_override") == null) {
                        refuseUnlessAgreed(number, found.getItem1());
                    }
                })
                .map(found -> new FreezeRecord(
                        now,
                        root,
                        joined,
                        eligible,
                        found.getItem1().counted(),
                        found.getItem1().agree() ? null : found.getItem2().getString("freeze_override"),
                        judgement.rulesVersion(),
                        lists(judgement),
                        found.getItem3(),
                        new SelfTestTerms(selfTests.significancePerMillion(), selfTests.smallestGroup())));
    }

    private static List<ListVersion> lists(Judgement judgement) {
        return judgement.lists().stream().map(WaveFreeze::version).toList();
    }

    private static ListVersion version(HeldList list) {
        return new ListVersion(list.kind().name(), list.list(), list.version(), list.digest());
    }
}

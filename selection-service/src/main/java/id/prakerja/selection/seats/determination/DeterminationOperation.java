package id.prakerja.selection.seats.determination;

import id.prakerja.refusal.Refusal;
import id.prakerja.selection.seats.determination.domain.DeterminationProblem;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.WaveAction;
import id.prakerja.selection.waves.wave.WaveReads;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.selection.waves.wave.domain.DrawRecord;
import id.prakerja.selection.waves.wave.domain.Wave;
import id.prakerja.selection.waves.wave.domain.WaveProblem;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Determines a wave: the selected are judged once more, then its participants, their events and the wave itself in one
 * transaction. It has happened as a whole or not at all, wherever the process is killed, and so each person is published exactly once; the outbox does the rest.
 */
@Singleton
class DeterminationOperation extends WaveAction<DetermineWaveRequest> {

    /** Number of the advisory lock, the same in every replica. */
    private static final long LOCK = 0x6465_7465L;

    private final WaveStore waves;
    private final SecondJudgement second;
    private final SelectedPublication publication;
    private final ScheduledAnnouncements announcements;
    private final Pattern decreeForm;
    private final ProgrammeTime time;

    DeterminationOperation(
            WaveStore waves,
            WaveReads reads,
            SecondJudgement second,
            SelectedPublication publication,
            ScheduledAnnouncements announcements,
            DeterminationConfig config,
            ProgrammeTime time) {
        super("DETERMINATION", DetermineWaveRequest.class, waves, reads);
        this.waves = waves;
        this.second = second;
        this.publication = publication;
        this.announcements = announcements;
        this.decreeForm = Pattern.compile(config.decreePattern());
        this.time = time;
    }

    /** Fails with {@code WAVE_UNKNOWN}, {@code WAVE_STATE}, {@code NOTICE_TOO_EARLY}, {@code DECREE_MALFORMED} or {@code DECREE_USED}. */
    @Override
    protected Uni<Map<String, ?>> examine(SqlConnection tx, int number, DetermineWaveRequest request) {
        return decide(tx, number, request).map(wave -> {
            DrawRecord draw = wave.draw();
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("quota", wave.terms().quota());
            facts.put("joined", draw.entries());
            facts.put("eligible", draw.eligible());
            facts.put("selected", draw.selected());
            facts.put("balanceInAll", draw.selected() * wave.terms().balance());
            facts.put("outcomeRoot", draw.outcomeRoot());
            return facts;
        });
    }

    /**
     * Determines; fails with {@code WAVE_UNKNOWN}, {@code WAVE_STATE}, {@code NOTICE_TOO_EARLY}, {@code DECREE_USED}, {@code
     * DETERMINATION_RUNNING} or {@code LIST_NOT_HELD}.
     */
    @Override
    protected Uni<Void> execute(SqlConnection tx, int number, DetermineWaveRequest request, String by) {
        return claim(tx)
                .chain(() -> decide(tx, number, request))
                .chain(wave -> second.judge(tx, wave, wave.determination().determinedAt())
                        .call(count -> publication.publish(tx, wave, wave.determination(), count))
                        .map(wave::counting))
                .call(() -> announcements.schedule(tx, number, request.announceAt()))
                // The wave comes last: its lock holds up late entries, and the statements before take a while.
                .call(() -> waves.lock(tx, number))
                .chain(wave -> waves.update(tx, wave, by))
                .replaceWithVoid();
    }

    private Uni<Wave> decide(SqlConnection tx, int number, DetermineWaveRequest request) {
        return waves.get(tx, number).map(wave -> decide(wave, request)).call(wave -> refuseUsedDecree(tx, wave));
    }

    private Wave decide(Wave wave, DetermineWaveRequest request) {
        Instant now = time.now();
        Instant noticeAt = request.noticeAt() == null ? now : request.noticeAt();
        if (!decreeForm.matcher(request.decree()).matches()) {
            throw Refusal.of(DeterminationProblem.DECREE_MALFORMED, request.decree())
                    .toException();
        }
        ScheduledAnnouncements.refuseBeforeNotice(wave.number(), request.announceAt(), noticeAt);
        return wave.determine(request.decree(), noticeAt, now).orThrow();
    }

    private static Uni<Void> claim(SqlConnection tx) {
        return tx.preparedQuery("select pg_try_advisory_xact_lock($1)")
                .execute(Values.of(LOCK))
                .invoke(rows -> {
                    if (!rows.iterator().next().getBoolean(0)) {
                        throw Refusal.of(DeterminationProblem.DETERMINATION_RUNNING)
                                .toException();
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Void> refuseUsedDecree(SqlConnection tx, Wave wave) {
        String decree = wave.determination().decree();
        return tx.preparedQuery(
                        "select from wave where decree = $1 and wave <> $2 union all select from refill where decree = $1")
                .execute(Values.of(decree, wave.number()))
                .invoke(rows -> {
                    if (rows.size() > 0) {
                        throw Refusal.of(WaveProblem.DECREE_USED, decree).toException();
                    }
                })
                .replaceWithVoid();
    }
}

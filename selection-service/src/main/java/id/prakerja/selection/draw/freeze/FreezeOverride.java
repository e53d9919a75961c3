package id.prakerja.selection.draw.freeze;

import id.prakerja.selection.candidates.entry.CountedJoins;
import id.prakerja.selection.candidates.screening.Judgement;
import id.prakerja.selection.candidates.screening.Judgements;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.WaveAction;
import id.prakerja.selection.waves.wave.WaveReads;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.selection.waves.wave.domain.WaveReadiness;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets a wave be frozen although the joins that arrived are not those that registration counted, for a reason that everybody reads. */
@Singleton
class FreezeOverride extends WaveAction<FreezeOverrideRequest> {

    private final WaveStore waves;
    private final CountedJoins joins;
    private final Judgements judgements;
    private final ProgrammeTime time;

    FreezeOverride(WaveStore waves, WaveReads reads, CountedJoins joins, Judgements judgements, ProgrammeTime time) {
        super("FREEZE_OVERRIDE", FreezeOverrideRequest.class, waves, reads);
        this.waves = waves;
        this.joins = joins;
        this.judgements = judgements;
        this.time = time;
    }

    /** Fails with {@code WAVE_UNKNOWN}, {@code WAVE_STATE}, {@code DRAW_TOO_EARLY}, {@code WAVE_FROZEN_ALREADY}, {@code LIST_NOT_HELD}. */
    @Override
    protected Uni<Map<String, ?>> examine(SqlConnection tx, int number, FreezeOverrideRequest request) {
        return waves.get(tx, number)
                .map(wave -> WaveReadiness.toFreeze(wave, time.now()).orThrow())
                .call(wave -> judgements.present(tx, wave, Judgement.FREEZE, time.now()))
                .chain(wave -> joins.compare(tx, number))
                .map(numbers -> {
                    Map<String, Object> facts = new LinkedHashMap<>();
                    facts.put("arrived", numbers.arrived());
                    facts.put("joinsCounted", numbers.counted());
                    return facts;
                });
    }

    /** Writes the reason down; the calendar freezes. */
    @Override
    protected Uni<Void> execute(SqlConnection tx, int number, FreezeOverrideRequest request, String by) {
        return waves.lock(tx, number)
                .invoke(wave -> WaveReadiness.toFreeze(wave, time.now()).orThrow())
                .chain(wave -> tx.preparedQuery("update wave set freeze_override = $2 where wave = $1")
                        .execute(Values.of(number, request.reason())))
                .replaceWithVoid();
    }
}

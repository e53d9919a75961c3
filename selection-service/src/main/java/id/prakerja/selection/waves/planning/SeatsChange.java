package id.prakerja.selection.waves.planning;

import id.prakerja.selection.waves.recovery.RecoveryPool;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.WaveAction;
import id.prakerja.selection.waves.wave.WaveReads;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.selection.waves.wave.domain.SeatTable;
import id.prakerja.selection.waves.wave.domain.Wave;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gives a planned wave other seats: quota and table of the provinces, replaced together. */
@Singleton
class SeatsChange extends WaveAction<SeatsRequest> {

    private final WaveStore waves;
    private final RecoveryPool pool;
    private final ProgrammeTime time;

    SeatsChange(WaveStore waves, WaveReads reads, RecoveryPool pool, ProgrammeTime time) {
        super("SEATS", SeatsRequest.class, waves, reads);
        this.waves = waves;
        this.pool = pool;
        this.time = time;
    }

    @Override
    protected Uni<Map<String, ?>> examine(SqlConnection tx, int number, SeatsRequest request) {
        return waves.get(tx, number)
                .call(wave -> pool.refuseReleased(tx, number))
                .map(wave -> {
                    Wave changed = change(wave, request);
                    Map<String, Object> facts = new LinkedHashMap<>();
                    facts.put("quotaBefore", wave.terms().quota());
                    facts.put("quota", changed.terms().quota());
                    return facts;
                });
    }

    @Override
    protected Uni<Void> execute(SqlConnection tx, int number, SeatsRequest request, String by) {
        return waves.lock(tx, number)
                .call(wave -> pool.refuseReleased(tx, number))
                .map(wave -> change(wave, request))
                .call(changed -> waves.replaceProvinces(tx, number, seats(request)))
                .chain(changed -> waves.update(tx, changed, by))
                .replaceWithVoid();
    }

    private Wave change(Wave wave, SeatsRequest request) {
        return wave.reseat(seats(request), time.now()).orThrow();
    }

    private static SeatTable seats(SeatsRequest request) {
        return SeatTable.of(request.quota(), request.provinceQuotas()).orThrow();
    }
}

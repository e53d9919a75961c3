package id.prakerja.selection.waves.wave;

import id.prakerja.selection.approval.Approvable;
import id.prakerja.selection.approval.domain.ProposalKind;
import id.prakerja.selection.waves.wave.domain.SeatTable;
import id.prakerja.selection.waves.wave.domain.Wave;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gives a planned wave other seats: quota and table of the provinces, replaced together. */
@ApplicationScoped
class SeatsChange implements Approvable<SeatsRequest> {

    private final WaveStore waves;
    private final WaveReads reads;
    private final RecoveryPool pool;
    private final ProgrammeTime time;

    SeatsChange(WaveStore waves, WaveReads reads, RecoveryPool pool, ProgrammeTime time) {
        this.waves = waves;
        this.reads = reads;
        this.pool = pool;
        this.time = time;
    }

    @Override
    public ProposalKind kind() {
        return ProposalKind.SEATS;
    }

    @Override
    public Class<SeatsRequest> contentType() {
        return SeatsRequest.class;
    }

    @Override
    public Uni<Long> version(SqlConnection tx, int wave) {
        return waves.version(tx, wave);
    }

    @Override
    public Uni<Map<String, ?>> examine(SqlConnection tx, int number, SeatsRequest request) {
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
    public Uni<Void> execute(SqlConnection tx, int number, SeatsRequest request, String by) {
        return waves.lock(tx, number)
                .call(wave -> pool.refuseReleased(tx, number))
                .map(wave -> change(wave, request))
                .call(changed -> waves.replaceProvinces(tx, number, seats(request)))
                .chain(changed -> waves.update(tx, changed, by))
                .replaceWithVoid();
    }

    @Override
    public Uni<WaveView> show(int wave) {
        return reads.show(wave);
    }

    private Wave change(Wave wave, SeatsRequest request) {
        return wave.reseat(seats(request), time.now()).orThrow();
    }

    private static SeatTable seats(SeatsRequest request) {
        return SeatTable.of(request.quota(), request.provinceQuotas()).orThrow();
    }
}

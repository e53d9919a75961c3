package id.prakerja.selection.waves.planning;

import id.prakerja.selection.waves.recovery.RecoveryPool;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.WaveAction;
import id.prakerja.selection.waves.wave.WaveReads;
import id.prakerja.selection.waves.wave.WaveStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** Plans a wave whose seats come from the recovery pool, released by a decision with its number. */
@Singleton
class RecoveryPlan extends WaveAction<PlanWaveRequest> {

    private final WavePlan plan;
    private final RecoveryPool pool;
    private final ProgrammeTime time;

    RecoveryPlan(WaveStore waves, WaveReads reads, WavePlan plan, RecoveryPool pool, ProgrammeTime time) {
        super("RECOVERY", PlanWaveRequest.class, waves, reads);
        this.plan = plan;
        this.pool = pool;
        this.time = time;
    }

    @Override
    public boolean creates() {
        return true;
    }

    /** Fails as a plan does, or with {@code RECOVERY_POOL_TOO_SMALL}, {@code DECREE_USED}. */
    @Override
    protected Uni<Map<String, ?>> examine(SqlConnection tx, int wave, PlanWaveRequest request) {
        return plan.examine(tx, wave, request)
                .chain(facts -> pool.examine(tx, request.recoveryDecree(), request.quota())
                        .map(free -> {
                            Map<String, Object> all = new LinkedHashMap<>(facts);
                            all.put("recoveryPool", free);
                            return all;
                        }));
    }

    @Override
    protected Uni<Void> execute(SqlConnection tx, int wave, PlanWaveRequest request, String by) {
        return plan.execute(tx, wave, request, by)
                .chain(() -> pool.release(tx, request.recoveryDecree(), wave, request.quota(), time.now(), by));
    }
}

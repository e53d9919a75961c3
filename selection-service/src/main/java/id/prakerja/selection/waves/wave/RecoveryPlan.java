package id.prakerja.selection.waves.wave;

import id.prakerja.selection.approval.Approvable;
import id.prakerja.selection.approval.domain.ProposalKind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Plans a wave whose seats come from the recovery pool, released by a decision with its number. */
@ApplicationScoped
class RecoveryPlan implements Approvable<PlanWaveRequest> {

    private final WavePlan plan;
    private final RecoveryPool pool;
    private final ProgrammeTime time;

    RecoveryPlan(WavePlan plan, RecoveryPool pool, ProgrammeTime time) {
        this.plan = plan;
        this.pool = pool;
        this.time = time;
    }

    @Override
    public ProposalKind kind() {
        return ProposalKind.RECOVERY;
    }

    @Override
    public Class<PlanWaveRequest> contentType() {
        return PlanWaveRequest.class;
    }

    @Override
    public Uni<Long> version(SqlConnection tx, int wave) {
        return plan.version(tx, wave);
    }

    /** Fails as a plan does, or with {@code RECOVERY_POOL_TOO_SMALL}, {@code DECREE_USED}. */
    @Override
    public Uni<Map<String, ?>> examine(SqlConnection tx, int wave, PlanWaveRequest request) {
        return plan.examine(tx, wave, request)
                .chain(facts -> pool.examine(tx, request.recoveryDecree(), request.quota())
                        .map(free -> {
                            Map<String, Object> all = new LinkedHashMap<>(facts);
                            all.put("recoveryPool", free);
                            return all;
                        }));
    }

    @Override
    public Uni<Void> execute(SqlConnection tx, int wave, PlanWaveRequest request, String by) {
        return plan.execute(tx, wave, request, by)
                .chain(() -> pool.release(tx, request.recoveryDecree(), wave, request.quota(), time.now(), by));
    }

    @Override
    public Uni<WaveView> show(int wave) {
        return plan.show(wave);
    }
}

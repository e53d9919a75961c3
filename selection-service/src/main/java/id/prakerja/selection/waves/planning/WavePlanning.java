package id.prakerja.selection.waves.planning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.approvals.Approvals;
import id.prakerja.messaging.postgres.ClaimOutcome;
import id.prakerja.messaging.postgres.IdempotencyClaim;
import id.prakerja.messaging.postgres.PostgresIdempotency;
import id.prakerja.messaging.postgres.StoredAnswer;
import id.prakerja.refusal.Refusal;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.selection.waves.wave.WaveAction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Takes plans, each key once: the plan or its proposal is one transaction with the record of the caller's idempotency key. */
@ApplicationScoped
class WavePlanning {

    private final Pool pool;
    private final WavePlan plan;
    private final RecoveryPlan recovery;
    private final Approvals approvals;
    private final PostgresIdempotency idempotency;
    private final ObjectMapper json;

    WavePlanning(
            Pool pool,
            WavePlan plan,
            RecoveryPlan recovery,
            Approvals approvals,
            PostgresIdempotency idempotency,
            ObjectMapper json) {
        this.pool = pool;
        this.plan = plan;
        this.recovery = recovery;
        this.approvals = approvals;
        this.idempotency = idempotency;
        this.json = json;
    }

    /** Plans, or prepares the plan, once per key, and gives the same answer to each repetition. */
    Uni<ClaimOutcome.Answered> plan(PlanWaveRequest request, IdempotencyKey key, String by) {
        IdempotencyClaim claim = IdempotencyClaim.of("POST /v1/waves|" + by, key.value(), bytes(request));
        return pool.withTransaction(tx -> idempotency
                .claim(tx, List.of(claim))
                .chain(outcomes -> answer(tx, claim, outcomes.get(0), request, by)));
    }

    private Uni<ClaimOutcome.Answered> answer(
            SqlConnection tx, IdempotencyClaim claim, ClaimOutcome outcome, PlanWaveRequest request, String by) {
        if (outcome instanceof ClaimOutcome.Answered answered) {
            return Uni.createFrom().item(answered);
        }
        if (outcome instanceof ClaimOutcome.Reused) {
            throw Refusal.of(CommonProblem.IDEMPOTENCY_KEY_REUSED).toException();
        }
        WaveAction<PlanWaveRequest> action = request.recoveryDecree() == null ? plan : recovery;
        return approvals
                .submit(tx, action, WaveAction.subject(request.wave()), request, request.reason(), by)
                .map(submission -> new ClaimOutcome.Answered(
                        submission.status(), new String(bytes(submission.body()), StandardCharsets.UTF_8)))
                .call(answer -> idempotency.answer(
                        tx, List.of(new StoredAnswer(claim.scope(), claim.key(), answer.status(), answer.response()))));
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Our own records can be written as JSON", impossible);
        }
    }
}

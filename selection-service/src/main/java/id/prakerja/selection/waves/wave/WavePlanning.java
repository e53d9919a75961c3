package id.prakerja.selection.waves.wave;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.messaging.postgres.ClaimOutcome;
import id.prakerja.messaging.postgres.IdempotencyClaim;
import id.prakerja.messaging.postgres.PostgresIdempotency;
import id.prakerja.messaging.postgres.StoredAnswer;
import id.prakerja.refusal.Refusal;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.selection.approval.Approvable;
import id.prakerja.selection.approval.Approvals;
import id.prakerja.selection.approval.domain.ProposalKind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Takes plans, each key once: the plan or its proposal is one transaction with the record of the caller's idempotency key. */
@ApplicationScoped
class WavePlanning {

    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;

    private final Pool pool;
    private final WaveStore waves;
    private final WavePlan plan;
    private final RecoveryPlan recovery;
    private final Approvals approvals;
    private final PostgresIdempotency idempotency;
    private final ProgrammeTime time;
    private final ObjectMapper json;

    WavePlanning(
            Pool pool,
            WaveStore waves,
            WavePlan plan,
            RecoveryPlan recovery,
            Approvals approvals,
            PostgresIdempotency idempotency,
            ProgrammeTime time,
            ObjectMapper json) {
        this.pool = pool;
        this.waves = waves;
        this.plan = plan;
        this.recovery = recovery;
        this.approvals = approvals;
        this.idempotency = idempotency;
        this.time = time;
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
        return take(tx, request, by)
                .call(answer -> idempotency.answer(
                        tx, List.of(new StoredAnswer(claim.scope(), claim.key(), answer.status(), answer.response()))));
    }

    private Uni<ClaimOutcome.Answered> take(SqlConnection tx, PlanWaveRequest request, String by) {
        int number = request.wave();
        if (approvals.required(request.kind())) {
            return approvals
                    .prepare(tx, request.kind(), number, request, request.reason(), by)
                    .map(proposal -> new ClaimOutcome.Answered(ACCEPTED, text(proposal)));
        }
        Approvable<PlanWaveRequest> action = request.kind() == ProposalKind.RECOVERY ? recovery : plan;
        return action.execute(tx, number, request, by)
                .chain(() -> Uni.combine()
                        .all()
                        .unis(waves.get(tx, number), waves.provinces(tx, number))
                        .usingConcurrencyOf(1)
                        .with((wave, seats) -> WaveView.of(wave, seats, null, time)))
                .map(view -> new ClaimOutcome.Answered(CREATED, text(view)));
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Our own records can be written as JSON", impossible);
        }
    }

    private String text(Object view) {
        return new String(bytes(view), StandardCharsets.UTF_8);
    }
}

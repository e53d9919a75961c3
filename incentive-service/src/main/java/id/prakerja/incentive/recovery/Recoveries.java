package id.prakerja.incentive.recovery;

import id.prakerja.incentive.ledger.Ledger;
import id.prakerja.incentive.recovery.domain.ClaimedPayment;
import id.prakerja.incentive.recovery.domain.RecoveryAction;
import id.prakerja.incentive.recovery.domain.RecoveryPlan;
import id.prakerja.incentive.recovery.domain.RecoveryProblem;
import id.prakerja.incentive.recovery.domain.RecoveryProgress;
import id.prakerja.incentive.recovery.domain.RecoveryStatus;
import id.prakerja.refusal.Refusal;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The one way in which claims change: state, payments, step and books together. */
@ApplicationScoped
class Recoveries {

    private static final String LOCK = "select status, act_at from recovery_case where case_id = $1 for update";

    private static final String PAYMENTS = """
            select instruction_id, payout_id, partner, claimed, repaid, written_off, released
              from recovery_payment where case_id = $1 order by number
            """;

    private static final String PLAN =
            "select due_at, amount from recovery_instalment where case_id = $1 order by number";

    private static final String UPDATE_PAYMENTS = """
            update recovery_payment p
               set repaid = e.repaid, written_off = e.written_off, released = e.released
              from unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::bigint[]) as e (instruction_id, repaid, written_off, released)
             where p.instruction_id = e.instruction_id
            """;

    private static final String UPDATE = """
            update recovery_case c
               set status = $2, act_at = $3, version = version + 1, repaid = s.repaid, written_off = s.written_off,
                   released = s.released
              from (select sum(repaid)::bigint as repaid, sum(written_off)::bigint as written_off,
                           sum(released)::bigint as released
                      from recovery_payment where case_id = $1) s
             where c.case_id = $1
            """;

    private static final String STEP = """
            insert into recovery_step (case_id, number, at, by, action, status, amount, note)
            select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7 from recovery_step where case_id = $1
            """;

    private static final String PLAN_ENDS = "delete from recovery_instalment where case_id = $1";

    private static final String PLAN_BEGINS = """
            insert into recovery_instalment (case_id, number, due_at, amount)
            select $3, number, due_at, amount
              from unnest($1::timestamptz[], $2::bigint[]) with ordinality as e (due_at, amount, number)
            """;

    private final Ledger ledger;

    Recoveries(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A step of a case, for its history: what was done, by whom, with how many rupiah (null if none moved) and why. */
    record Step(RecoveryAction action, String by, Long amount, String note) {}

    /** A case, locked; refuses if there is none. */
    Uni<RecoveryProgress> lock(SqlConnection tx, UUID id) {
        return tx.preparedQuery(LOCK)
                .execute(Values.of(id))
                .map(rows -> Rows.first(rows, row -> row)
                        .orElseThrow(() ->
                                Refusal.of(RecoveryProblem.RECOVERY_UNKNOWN).toException()))
                .chain(row -> tx.preparedQuery(PAYMENTS)
                        .execute(Values.of(id))
                        .map(payments -> new RecoveryProgress(
                                id,
                                Rows.constant(row, "status", RecoveryStatus.class),
                                Rows.instant(row, "act_at"),
                                Rows.list(
                                        payments,
                                        payment -> new ClaimedPayment(
                                                payment.getUUID("instruction_id"),
                                                payment.getUUID("payout_id"),
                                                payment.getString("partner"),
                                                payment.getLong("claimed"),
                                                payment.getLong("repaid"),
                                                payment.getLong("written_off"),
                                                payment.getLong("released"))))));
    }

    Uni<RecoveryPlan> plan(SqlConnection tx, UUID id) {
        return tx.preparedQuery(PLAN)
                .execute(Values.of(id))
                .map(rows -> new RecoveryPlan(Rows.list(
                        rows, row -> new RecoveryPlan.Part(Rows.instant(row, "due_at"), row.getLong("amount")))));
    }

    /** Writes the plan that takes the place of the one before. */
    Uni<Void> plan(SqlConnection tx, UUID id, RecoveryPlan plan) {
        return tx.preparedQuery(PLAN_ENDS)
                .execute(Values.of(id))
                .chain(() -> tx.preparedQuery(PLAN_BEGINS)
                        .execute(Columns.of(plan.parts())
                                .instants(RecoveryPlan.Part::dueAt)
                                .longs(RecoveryPlan.Part::amount)
                                .value(id)
                                .tuple()))
                .replaceWithVoid();
    }

    /** Writes what has become of a case. */
    Uni<Void> write(SqlConnection tx, RecoveryProgress progress, Step step, Instant now) {
        List<ClaimedPayment> payments = progress.payments();
        return tx.preparedQuery(UPDATE_PAYMENTS)
                .execute(Columns.of(payments)
                        .uuids(ClaimedPayment::instructionId)
                        .longs(ClaimedPayment::repaid)
                        .longs(ClaimedPayment::writtenOff)
                        .longs(ClaimedPayment::released)
                        .tuple())
                .chain(() ->
                        tx.preparedQuery(UPDATE).execute(Values.of(progress.id(), progress.status(), progress.actAt())))
                .chain(() -> tx.preparedQuery(STEP)
                        .execute(Values.of(
                                progress.id(),
                                now,
                                step.by(),
                                step.action(),
                                progress.status(),
                                step.amount(),
                                step.note())))
                .chain(() -> ledger.post(tx, progress.movements(), now));
    }
}

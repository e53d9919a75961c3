package id.prakerja.incentive.report;

import id.prakerja.incentive.report.domain.CaseProblem;
import id.prakerja.incentive.report.domain.DisputeKind;
import id.prakerja.incentive.report.domain.Finding;
import id.prakerja.incentive.report.domain.ReportProblem;
import id.prakerja.incentive.waiting.WaitingPayouts;
import id.prakerja.refusal.ProblemCode;
import id.prakerja.refusal.Refusal;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * How people end a case. Where it concerns a payout, one proposes what became of the instruction and on what evidence, another
 * approves, and the money follows in the same transaction. Where it concerns none, one person closes it with a note.
 */
@ApplicationScoped
class CaseDecisions {

    private static final String PROPOSE = """
            update disputed_report
               set finding = $2, paid_amount = $3, evidence = $4, proposed_by = $5, proposed_at = $6, proposal = proposal + 1
             where report_id = $1
            """;

    private static final String RESOLVE = """
            update disputed_report set status = 'RESOLVED', resolution = $2, resolved_by = $3, resolved_at = $4
             where report_id = $1
            """;

    private final Pool pool;
    private final Disputes disputes;
    private final ReportHandling handling;
    private final WaitingPayouts waiting;
    private final Clock clock;

    CaseDecisions(Pool pool, Disputes disputes, ReportHandling handling, WaitingPayouts waiting, Clock clock) {
        this.pool = pool;
        this.disputes = disputes;
        this.handling = handling;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** Proposes a finding; an earlier proposal is replaced. */
    Uni<Void> propose(UUID id, NewFinding finding, String by) {
        return pool.withTransaction(tx -> open(tx, id).chain(dispute -> {
            require(concernsPayout(dispute), CaseProblem.NO_PAYOUT_CONCERNED);
            require(finding.amountFits(), CaseProblem.PAID_AMOUNT_WRONG);
            return tx.preparedQuery(PROPOSE)
                    .execute(Values.of(
                            id, finding.finding(), finding.paidAmount(), finding.evidence(), by, clock.instant()))
                    .replaceWithVoid();
        }));
    }

    /**
     * Approves the finding that somebody else has proposed, and applies it.
     *
     * @param proposal the number of the proposal that was read
     */
    Uni<Void> approve(UUID id, int proposal, String by) {
        Instant now = clock.instant();
        return pool.withTransaction(tx -> open(tx, id).chain(dispute -> {
            DisputeView.Proposal proposed = dispute.proposal();
            require(proposed != null, CaseProblem.NOTHING_PROPOSED);
            require(proposed.number() == proposal, CaseProblem.PROPOSAL_CHANGED);
            require(!proposed.proposedBy().equals(by), CaseProblem.OWN_PROPOSAL);
            Finding.Kind kind = Finding.Kind.valueOf(proposed.finding());
            return handling.find(tx, dispute.instructionId(), kind, proposed.paidAmount(), id, now)
                    .chain(() -> resolve(tx, id, proposed.finding() + ": " + proposed.evidence(), by, now))
                    .chain(() -> wake(tx, dispute.payoutId()));
        }));
    }

    /** Closes a report that concerns no payout. */
    Uni<Void> close(UUID id, String note, String by) {
        return pool.withTransaction(tx -> open(tx, id).chain(dispute -> {
            require(!concernsPayout(dispute), CaseProblem.TWO_PEOPLE_NEEDED);
            return resolve(tx, id, note, by, clock.instant());
        }));
    }

    /** What waited while the case was open may go on. */
    private Uni<Void> wake(SqlConnection tx, UUID payoutId) {
        return tx.preparedQuery("select participant_id from payout where payout_id = $1")
                .execute(Values.of(payoutId))
                .chain(rows -> waiting.wake(tx, Rows.uuids(rows, "participant_id")));
    }

    private Uni<DisputeView> open(SqlConnection tx, UUID id) {
        return disputes.lock(tx, id).map(found -> {
            DisputeView dispute = found.orElseThrow(
                    () -> Refusal.of(ReportProblem.DISPUTE_UNKNOWN).toException());
            require(!dispute.resolved(), ReportProblem.DISPUTE_RESOLVED);
            return dispute;
        });
    }

    private static Uni<Void> resolve(SqlConnection tx, UUID id, String resolution, String by, Instant now) {
        return tx.preparedQuery(RESOLVE)
                .execute(Values.of(id, resolution, by, now))
                .replaceWithVoid();
    }

    private static boolean concernsPayout(DisputeView dispute) {
        return dispute.payoutId() != null && DisputeKind.valueOf(dispute.kind()).concernsPayout();
    }

    private static void require(boolean holds, ProblemCode problem) {
        if (!holds) {
            throw Refusal.of(problem).toException();
        }
    }
}

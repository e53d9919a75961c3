package id.prakerja.incentive.recovery;

import id.prakerja.incentive.recovery.domain.RecoveryAction;
import id.prakerja.incentive.recovery.domain.RecoveryPlan;
import id.prakerja.incentive.recovery.domain.RecoveryProblem;
import id.prakerja.incentive.recovery.domain.RecoveryProgress;
import id.prakerja.refusal.Decision;
import id.prakerja.refusal.Refusal;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;

/** What one person of finance does about a claim; giving it up takes two ({@link WritingOffClaims}, {@link WithdrawingClaims}). */
@ApplicationScoped
class RecoveryDecisions {

    /** A transfer is booked once, whichever case it is said to be for. */
    private static final String TRANSFER = """
            insert into recovery_transfer (reference, action, case_id, amount, paid_on, recorded_at, recorded_by)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict do nothing
            """;

    private static final String BOOKED =
            "select action, case_id, amount, paid_on from recovery_transfer where reference = $1";

    private final Pool pool;
    private final Recoveries recoveries;
    private final RecoveryNotices notices;
    private final RecoveryConfig config;
    private final Clock clock;

    RecoveryDecisions(Pool pool, Recoveries recoveries, RecoveryNotices notices, RecoveryConfig config, Clock clock) {
        this.pool = pool;
        this.recoveries = recoveries;
        this.notices = notices;
        this.config = config;
        this.clock = clock;
    }

    /** Gives notice of a claim; the day by which to pay back is published as it stands here. */
    Uni<Void> giveNotice(UUID id, String note, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return change(id, now, new Recoveries.Step(RecoveryAction.NOTIFY, by, null, note), (tx, claim) -> {
            claim.take(RecoveryAction.NOTIFY, now.plus(config.repayWithin())).orThrow();
            return notices.publish(tx, claim, now).replaceWith(claim);
        });
    }

    Uni<Void> agree(UUID id, RecoveryPlan plan, String note, String by) {
        Instant now = clock.instant();
        return change(id, now, new Recoveries.Step(RecoveryAction.AGREE, by, null, note), (tx, claim) -> {
            RecoveryPlan checked = plan.check(claim.outstanding(), now).orThrow();
            claim.take(RecoveryAction.AGREE, checked.parts().get(0).dueAt()).orThrow();
            return recoveries.plan(tx, id, checked).replaceWith(claim);
        });
    }

    Uni<Void> grantHardship(UUID id, Instant until, String note, String by) {
        Instant now = clock.instant();
        if (!until.isAfter(now)) {
            throw Refusal.of(RecoveryProblem.DAY_HAS_PASSED).toException();
        }
        return change(
                id,
                now,
                new Recoveries.Step(RecoveryAction.GRANT_HARDSHIP, by, null, note),
                (tx, claim) -> Uni.createFrom()
                        .item(claim.take(RecoveryAction.GRANT_HARDSHIP, until).orThrow()));
    }

    /** Books money that came back; the same transfer again changes nothing. */
    Uni<Void> repay(UUID id, RecoveryRequests.Transfer transfer, String by) {
        return book(id, RecoveryAction.REPAY, transfer, by, claim -> claim.repay(transfer.amount()));
    }

    /** Books money that went back to the person; the same transfer again changes nothing. */
    Uni<Void> refund(UUID id, RecoveryRequests.Transfer transfer, String by) {
        return book(id, RecoveryAction.REFUND, transfer, by, claim -> claim.refund(transfer.amount()));
    }

    private Uni<Void> book(
            UUID id,
            RecoveryAction action,
            RecoveryRequests.Transfer transfer,
            String by,
            Function<RecoveryProgress, Decision<RecoveryProgress>> effect) {
        Instant now = clock.instant();
        return pool.withTransaction(tx -> recoveries
                .lock(tx, id)
                .chain(claim -> tx.preparedQuery(TRANSFER)
                        .execute(Values.of(
                                transfer.reference(), action, id, transfer.amount(), transfer.paidOn(), now, by))
                        .chain(rows -> rows.rowCount() == 1
                                ? recoveries.write(
                                        tx,
                                        effect.apply(claim).orThrow(),
                                        new Recoveries.Step(action, by, transfer.amount(), transfer.reference()),
                                        now)
                                : requireSame(tx, id, action, transfer))));
    }

    private static Uni<Void> requireSame(
            SqlConnection tx, UUID id, RecoveryAction action, RecoveryRequests.Transfer transfer) {
        return tx.preparedQuery(BOOKED)
                .execute(Values.of(transfer.reference()))
                .invoke(rows -> {
                    boolean same = Rows.first(
                                    rows,
                                    row -> row.getString("action").equals(action.name())
                                            && row.getUUID("case_id").equals(id)
                                            && row.getLong("amount").equals(transfer.amount())
                                            && row.getLocalDate("paid_on").equals(transfer.paidOn()))
                            .orElse(false);
                    if (!same) {
                        throw Refusal.of(RecoveryProblem.REPAYMENT_REFERENCE_USED, transfer.reference())
                                .toException();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> change(UUID id, Instant now, Recoveries.Step step, Change change) {
        return pool.withTransaction(tx -> recoveries
                .lock(tx, id)
                .chain(claim -> change.of(tx, claim))
                .chain(claim -> recoveries.write(tx, claim, step, now)));
    }

    @FunctionalInterface
    private interface Change {

        Uni<RecoveryProgress> of(SqlConnection tx, RecoveryProgress claim);
    }
}

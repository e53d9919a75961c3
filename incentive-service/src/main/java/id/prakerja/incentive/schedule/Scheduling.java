package id.prakerja.incentive.schedule;

import id.prakerja.incentive.entitlement.PayoutCheck;
import id.prakerja.incentive.partner.PaymentPartners;
import id.prakerja.incentive.payout.OpenCases;
import id.prakerja.incentive.payout.PayoutChanges;
import id.prakerja.incentive.payout.PayoutRows;
import id.prakerja.incentive.payout.domain.PayoutProgress;
import id.prakerja.incentive.payout.domain.PayoutReason;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Moves payouts to SCHEDULED: those whose day has come, and those that waited for something that has come about. */
@ApplicationScoped
class Scheduling {

    private static final String DUE =
            "select " + PayoutRows.COLUMNS + "from payout p\n" + PayoutRows.LATEST_INSTRUCTION + """
             where p.status = 'NOT_DUE' and p.due_at <= $1
             order by p.due_at, p.payout_id
             limit $2
               for update of p skip locked
            """;

    /**
     * A held payout goes on when an account is linked under another link than the one it failed on; also when the membership
     * has been revoked, so that the check before the payout gives the money back. Where reports contradict each other only a
     * person may let it go on. A blocked one goes on when nothing stands against it any more.
     */
    private static final String FREED = "select " + PayoutRows.COLUMNS + "from payout p\n"
            + PayoutRows.LATEST_INSTRUCTION + """
              left join lateral (select l.link_id from account_link l
                                  where l.participant_id = p.participant_id and l.status = 'LINKED' and l.partner = any($3)
                                  limit 1) a on true
              left join participant m on m.participant_id = p.participant_id
             where (
            """ + OpenCases.NONE + """
             ) and ((p.status = 'HELD' and p.reason <> $4
                    and (a.link_id <> coalesce(i.link_id, '00000000-0000-0000-0000-000000000000')
                         or m.revoked_at >= coalesce(m.reinstated_at, '-infinity')))
                or (p.status = 'BLOCKED' and
            """ + PayoutCheck.REFUSAL + """
             is null))
             limit $2
               for update of p skip locked
            """;

    private final Pool pool;
    private final PayoutChanges changes;
    private final Clock clock;
    private final int takeAtMost;
    private final String[] partners;

    Scheduling(Pool pool, PayoutChanges changes, Clock clock, ScheduleConfig config, PaymentPartners partners) {
        this.pool = pool;
        this.changes = changes;
        this.clock = clock;
        this.takeAtMost = config.takeAtMost();
        this.partners = partners.ids().toArray(String[]::new);
    }

    /** Schedules payouts that have fallen due; the number of them. */
    Uni<Integer> scheduleDue() {
        Instant now = clock.instant();
        return move(DUE, Tuple.of(now.atOffset(ZoneOffset.UTC), takeAtMost), now, PayoutProgress::fallDue);
    }

    /** Schedules payouts that were held or blocked for a reason that is gone; the number of them. */
    Uni<Integer> scheduleFreed() {
        Instant now = clock.instant();
        return move(
                FREED,
                Tuple.of(now.atOffset(ZoneOffset.UTC), takeAtMost, partners, PayoutReason.CONTRADICTORY_REPORT.name()),
                now,
                PayoutProgress::release);
    }

    private Uni<Integer> move(String select, Tuple parameters, Instant now, BiConsumer<PayoutProgress, Instant> step) {
        return pool.withTransaction(tx -> tx.preparedQuery(select)
                .execute(parameters)
                .map(rows -> {
                    List<PayoutProgress> progress = new ArrayList<>();
                    rows.forEach(row -> progress.add(new PayoutProgress(PayoutRows.payout(row))));
                    return progress;
                })
                .chain(progress -> {
                    progress.forEach(one -> step.accept(one, now));
                    return changes.write(tx, progress, now).replaceWith(progress.size());
                }));
    }
}

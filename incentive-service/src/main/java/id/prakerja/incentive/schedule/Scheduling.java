package id.prakerja.incentive.schedule;

import id.prakerja.incentive.entitlement.PayoutCheck;
import id.prakerja.incentive.partner.PaymentPartners;
import id.prakerja.incentive.payout.OpenCases;
import id.prakerja.incentive.payout.PayoutChanges;
import id.prakerja.incentive.payout.PayoutRows;
import id.prakerja.incentive.payout.PayoutSets;
import id.prakerja.incentive.payout.domain.Outcome;
import id.prakerja.incentive.payout.domain.Payout;
import id.prakerja.incentive.payout.domain.PayoutProgress;
import id.prakerja.incentive.payout.domain.PayoutReason;
import id.prakerja.incentive.payout.domain.PayoutStatus;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Moves payouts to SCHEDULED that waited for something that has come about. */
@ApplicationScoped
class Scheduling {

    /**
     * A held payout goes on when an account is linked under another link than the one it failed on; also when the membership
     * has been revoked, so that the check before the payout gives the money back. Where reports contradict each other only a
     * person may let it go on. A blocked one goes on when nothing stands against it any more; what had come back from an account is
     * held again until there is another one.
     *
     * <p>Looked at once after a payout has begun to wait, when an event wakes it ({@code WaitingPayouts}), and on the day on which
     * an exclusion list changes for the person: 200,000 held payouts cost nothing while nothing happens.
     */
    private static final String WAITING =
            "select " + PayoutRows.COLUMNS + ",\n" + OpenCases.NONE + """
               and ((p.status = 'HELD' and p.reason <> $4
                    and (a.link_id <> coalesce(i.link_id, '00000000-0000-0000-0000-000000000000')
                         or m.revoked_at >= coalesce(m.reinstated_at, '-infinity')))
                or (p.status = 'BLOCKED' and
            """ + PayoutCheck.REFUSAL + """
             is null)) as freed,
             a.link_id is distinct from i.link_id and a.link_id is not null as elsewhere,
             (select min(e.effective_from) from exclusion e
               where e.identity_alias = m.identity_alias and e.effective_from > $1) as lists_change
              from payout p
              left join instruction i on i.instruction_id = p.instruction_id
              left join lateral (select l.link_id from account_link l
                                  where l.participant_id = p.participant_id and l.status = 'LINKED' and l.partner = any($3)
                                  limit 1) a on true
              left join participant m on m.participant_id = p.participant_id
             where p.status in ('HELD', 'BLOCKED') and p.fault is null and p.act_at <= $1
               and ($5::uuid[] is null or p.payout_id = any($5))
             order by p.act_at
             limit $2
               for update of p skip locked
            """;

    private final PayoutSets sets;
    private final PayoutChanges changes;
    private final Clock clock;
    private final int takeAtMost;
    private final String[] partners;

    Scheduling(PayoutSets sets, PayoutChanges changes, Clock clock, ScheduleConfig config, PaymentPartners partners) {
        this.sets = sets;
        this.changes = changes;
        this.clock = clock;
        this.takeAtMost = config.takeAtMost();
        this.partners = partners.ids().toArray(String[]::new);
    }

    /** Looks at held and blocked payouts whose turn it is, and schedules those that nothing stands against; the number looked at. */
    Uni<Integer> judgeWaiting() {
        return sets.work(new Waiting(clock.instant()));
    }

    /** Held and blocked payouts to be looked at now. */
    private final class Waiting implements PayoutSets.Work {

        private final Instant now;

        Waiting(Instant now) {
            this.now = now;
        }

        @Override
        public String select() {
            return WAITING;
        }

        @Override
        public Tuple parameters(UUID[] only) {
            return Values.of(now, takeAtMost, partners, PayoutReason.CONTRADICTORY_REPORT, only);
        }

        @Override
        public Uni<Void> apply(SqlConnection tx, List<Row> rows) {
            return changes.write(tx, rows.stream().map(this::judged).toList(), now);
        }

        private PayoutProgress judged(Row row) {
            PayoutProgress payout = new PayoutProgress(PayoutRows.payout(row));
            if (Boolean.TRUE.equals(row.getBoolean("freed"))) {
                payout.release(now);
                if (cameBackFromThatAccount(payout.before(), row)) {
                    payout.hold(PayoutReason.PAYOUT_RETURNED.name(), now);
                }
            } else {
                Instant listsChange = Rows.instant(row, "lists_change");
                payout.waitUntil(listsChange == null ? Payout.NOT_BY_THE_CLOCK : listsChange);
            }
            return payout;
        }

        /** A held one is freed by another account, or so that the check blocks it; a blocked one by what became of the membership. */
        private boolean cameBackFromThatAccount(Payout payout, Row row) {
            return payout.status() == PayoutStatus.BLOCKED
                    && payout.instructed().outcome() == Outcome.RETURNED
                    && !row.getBoolean("elsewhere");
        }
    }
}

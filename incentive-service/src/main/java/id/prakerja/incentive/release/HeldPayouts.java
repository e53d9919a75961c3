package id.prakerja.incentive.release;

import id.prakerja.incentive.payout.OpenCases;
import id.prakerja.incentive.payout.PayoutChanges;
import id.prakerja.incentive.payout.PayoutRows;
import id.prakerja.incentive.payout.PayoutSets;
import id.prakerja.incentive.payout.domain.PayoutProgress;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Held payouts that could go on: those with an account to go to, and no contradiction that people have to decide first. */
@ApplicationScoped
class HeldPayouts {

    private static final String WHERE = """
         where p.status = 'HELD' and p.fault is null and p.reason = $1 and ($2::text is null or p.partner = $2)
           and p.changed_at <= $3
           and exists (select from account_link a where a.participant_id = p.participant_id and a.status = 'LINKED') and
        """ + OpenCases.NONE;

    private static final String COUNT =
            "select count(*)::int as payouts, coalesce(sum(p.amount), 0)::bigint as rupiah from payout p\n" + WHERE;

    private static final String TAKE = "select " + PayoutRows.COLUMNS + " from payout p\n" + WHERE + """
               and ($5::uuid[] is null or p.payout_id = any($5))
             order by p.payout_id
             limit $4
               for update of p skip locked
            """;

    private static final String NOTE = "update payout_release set released = released + $2 where release_id = $1";

    private static final int AT_ONCE = 5_000;

    private final PayoutSets sets;
    private final PayoutChanges changes;
    private final Clock clock;

    HeldPayouts(PayoutSets sets, PayoutChanges changes, Clock clock) {
        this.sets = sets;
        this.changes = changes;
        this.clock = clock;
    }

    Uni<ReleaseView.Preview> count(SqlClient client, String reason, String partner, Instant heldUntil) {
        return client.preparedQuery(COUNT)
                .execute(Values.of(reason, partner, heldUntil))
                .map(rows -> rows.iterator().next())
                .map(row -> new ReleaseView.Preview(row.getInteger("payouts"), row.getLong("rupiah")));
    }

    /** Lets some go on; how many. The check before the payout comes after it all the same. */
    Uni<Integer> release(ReleaseView release) {
        return sets.work(new Releasing(release, clock.instant()));
    }

    private final class Releasing implements PayoutSets.Work {

        private final ReleaseView release;
        private final Instant now;

        Releasing(ReleaseView release, Instant now) {
            this.release = release;
            this.now = now;
        }

        @Override
        public String select() {
            return TAKE;
        }

        @Override
        public Tuple parameters(UUID[] only) {
            return Values.of(release.reason(), release.partner(), release.heldUntil(), AT_ONCE, only);
        }

        @Override
        public Uni<Void> apply(SqlConnection tx, List<Row> rows) {
            List<PayoutProgress> released = rows.stream()
                    .map(row -> new PayoutProgress(PayoutRows.payout(row)))
                    .toList();
            released.forEach(one -> one.release(now));
            return changes.write(tx, released, now)
                    .chain(() -> tx.preparedQuery(NOTE).execute(Values.of(release.releaseId(), released.size())))
                    .replaceWithVoid();
        }
    }
}

package id.prakerja.incentive.release;

import id.prakerja.incentive.bulk.BulkDecision;
import id.prakerja.sql.Values;
import id.prakerja.work.WorkItem;
import id.prakerja.work.WorkQueues;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Lets held payouts go on together: one person counts and proposes, another approves, and they go on in parts. */
@Singleton
class ReleasingHeld extends BulkDecision<ReleaseRequest, ReleaseView.Preview, ReleaseView> {

    private static final Statements SQL = new Statements(
            "select * from payout_release where release_id = $1",
            """
            insert into payout_release (
                release_id, reason, partner, held_until, payouts, amount, approved_at, approved_by)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            "update payout_release set done_at = $2 where release_id = $1 and done_at is null");

    private static final Problems PROBLEMS = new Problems(
            ReleaseProblem.RELEASE_UNKNOWN, ReleaseProblem.RELEASE_EXISTS, ReleaseProblem.NOTHING_TO_RELEASE);

    private final HeldPayouts held;

    ReleasingHeld(WorkQueues queues, Pool pool, HeldPayouts held, Clock clock) {
        super("payout-releases", SQL, PROBLEMS, queues, pool, clock);
        this.held = held;
    }

    @Override
    public String kind() {
        return "PAYOUT_RELEASE";
    }

    @Override
    public Class<ReleaseRequest> contentType() {
        return ReleaseRequest.class;
    }

    @Override
    protected UUID id(ReleaseRequest wanted) {
        return wanted.id();
    }

    @Override
    protected Uni<ReleaseView.Preview> count(SqlClient client, ReleaseRequest wanted) {
        return held.count(client, wanted.reason(), wanted.partner(), wanted.heldUntil());
    }

    @Override
    protected long rows(ReleaseView.Preview counted) {
        return counted.payouts();
    }

    @Override
    protected Map<String, Object> facts(ReleaseView.Preview counted) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("payouts", counted.payouts());
        facts.put(RUPIAH, counted.rupiah());
        return facts;
    }

    @Override
    protected Tuple row(ReleaseRequest wanted, ReleaseView.Preview counted, Instant approvedAt, String approvedBy) {
        return Values.of(
                wanted.id(),
                wanted.reason(),
                wanted.partner(),
                wanted.heldUntil(),
                counted.payouts(),
                counted.rupiah(),
                approvedAt,
                approvedBy);
    }

    @Override
    protected ReleaseView view(Row row) {
        return ReleaseView.of(row);
    }

    @Override
    protected Uni<Integer> part(ReleaseView release, WorkItem item) {
        return held.release(release);
    }
}

package id.prakerja.incentive.recovery;

import id.prakerja.incentive.bulk.BulkDecision;
import id.prakerja.incentive.recovery.domain.RecoveryProblem;
import id.prakerja.sql.Values;
import id.prakerja.work.NewWork;
import id.prakerja.work.WorkItem;
import id.prakerja.work.WorkQueues;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
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

/** Opens recovery cases: one person counts and proposes, another approves, and they are opened in parts. */
@Singleton
class OpeningRecoveries extends BulkDecision<RecoveryToOpen, RecoveryOpeningView.Preview, RecoveryOpeningView> {

    private static final String PAID_UNTIL = "paidUntil";

    private static final Statements SQL = new Statements(
            "select * from recovery_opening where opening_id = $1",
            """
            insert into recovery_opening (opening_id, reason, wave, people, payments, amount, approved_at, approved_by)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            "update recovery_opening set done_at = $2 where opening_id = $1 and done_at is null");

    private static final Problems PROBLEMS = new Problems(
            RecoveryProblem.RECOVERY_UNKNOWN, RecoveryProblem.OPENING_EXISTS, RecoveryProblem.NOTHING_TO_RECOVER);

    private final NewRecoveries recoveries;

    OpeningRecoveries(WorkQueues queues, Pool pool, NewRecoveries recoveries, Clock clock) {
        super("recovery-openings", SQL, PROBLEMS, queues, pool, clock);
        this.recoveries = recoveries;
    }

    @Override
    public String kind() {
        return "RECOVERY_OPENING";
    }

    @Override
    public Class<RecoveryToOpen> contentType() {
        return RecoveryToOpen.class;
    }

    @Override
    protected UUID id(RecoveryToOpen wanted) {
        return wanted.id();
    }

    @Override
    protected Uni<RecoveryOpeningView.Preview> count(SqlClient client, RecoveryToOpen wanted) {
        return RecoverablePayments.count(client, wanted.reason(), wanted.wave(), wanted.paidUntil());
    }

    @Override
    protected long rows(RecoveryOpeningView.Preview counted) {
        return counted.payments();
    }

    @Override
    protected Map<String, Object> facts(RecoveryOpeningView.Preview counted) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("people", counted.people());
        facts.put("payments", counted.payments());
        facts.put(RUPIAH, counted.rupiah());
        return facts;
    }

    @Override
    protected Tuple row(
            RecoveryToOpen wanted, RecoveryOpeningView.Preview counted, Instant approvedAt, String approvedBy) {
        return Values.of(
                wanted.id(),
                wanted.reason(),
                wanted.wave(),
                counted.people(),
                counted.payments(),
                counted.rupiah(),
                approvedAt,
                approvedBy);
    }

    @Override
    protected NewWork work(RecoveryToOpen wanted) {
        return NewWork.of(wanted.id())
                .details(new JsonObject().put(PAID_UNTIL, wanted.paidUntil().toString()));
    }

    @Override
    protected RecoveryOpeningView view(Row row) {
        return RecoveryOpeningView.of(row);
    }

    @Override
    protected Uni<Integer> part(RecoveryOpeningView opening, WorkItem item) {
        return recoveries.open(opening, Instant.parse(item.details().getString(PAID_UNTIL)));
    }
}

package id.prakerja.incentive.budget;

import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** What the programme may spend, and what it has. */
@ApplicationScoped
public class Budget {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** From running sums: what stands at partners, at participants, or is lost to neither. */
    private static final String STANDS = """
        select (select coalesce(sum(amount), 0)::bigint from allotment) as allotted,
               (select coalesce(sum(debits - credits), 0)::bigint
                  from (select account, debits, credits from ledger_day
                        union all
                        select account, debits, credits from ledger_sum) as sums
                 where split_part(account, ':', 1) in ('IN_FLIGHT', 'PAID', 'DIFFERENCES', 'RECOVERY', 'REPAID',
                                                        'WRITTEN_OFF')) as spent
        """;

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('incentive-budget', 0))";

    private static final String ENTER = """
        insert into allotment (decision_number, amount, note, entered_at, entered_by) values ($1, $2, $3, $4, $5)
        on conflict do nothing
        """;

    private static final String LIST = "select * from allotment order by entered_at, decision_number";

    private final Pool pool;
    private final Clock clock;
    private final Map<String, Long> opening;

    Budget(Pool pool, Clock clock, BudgetConfig config) {
        this.pool = pool;
        this.clock = clock;
        this.opening = config.opening();
    }

    void start(@Observes StartupEvent starting) {
        opening.forEach((decision, amount) -> pool.preparedQuery(ENTER)
                .execute(Values.of(decision, amount, "from the configuration", clock.instant(), "configuration"))
                .await()
                .atMost(PATIENCE));
    }

    /**
     * What may still be sent. Until the end of the transaction nobody else sends anything, so that two instances do not spend the same.
     *
     * @param tx open transaction
     * @return rupiah; 0 or less if nothing may
     */
    public Uni<Long> hold(SqlConnection tx) {
        return tx.query(LOCK).execute().chain(() -> available(tx));
    }

    /** What may still be sent at this moment. */
    public Uni<Long> available(SqlClient client) {
        return client.query(STANDS)
                .execute()
                .map(rows -> rows.iterator().next())
                .map(row -> row.getLong("allotted") - row.getLong("spent"));
    }

    Uni<BudgetView> view(SqlClient client) {
        return client.query(STANDS)
                .execute()
                .map(rows -> rows.iterator().next())
                .chain(sums -> client.query(LIST)
                        .execute()
                        .map(rows -> new BudgetView(
                                sums.getLong("allotted"),
                                sums.getLong("spent"),
                                sums.getLong("allotted") - sums.getLong("spent"),
                                Rows.list(rows, BudgetView.Entered::of))));
    }

    Uni<BudgetView> view() {
        return view(pool);
    }

    /** Enters an allotment; false if its decision has been entered. */
    Uni<Boolean> enter(SqlConnection tx, Allotment allotment, String by) {
        return tx.preparedQuery(ENTER)
                .execute(Values.of(
                        allotment.decisionNumber(), allotment.amount(), allotment.note(), clock.instant(), by))
                .map(rows -> rows.rowCount() == 1);
    }
}

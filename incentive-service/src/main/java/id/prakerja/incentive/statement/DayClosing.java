package id.prakerja.incentive.statement;

import id.prakerja.incentive.reconciliation.Reconciliation;
import id.prakerja.incentive.reconciliation.ReconciliationView;
import id.prakerja.incentive.statement.domain.StatementStatus;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Closes a day with a partner: its statement is there, every difference is explained, and the sums are right to the rupiah. */
@ApplicationScoped
class DayClosing {

    private static final String STATEMENTS = """
        select statement_id, status from statement where partner = $1 and day = $2 and status <> 'REFUSED' for no key update
        """;

    private static final String UNEXPLAINED = """
        select (select count(*) from statement_line l
                 where l.statement_id = any($3::uuid[]) and l.explanation is null
                   and l.finding in ('AMOUNT_DIFFERS', 'OUTCOME_DIFFERS', 'UNKNOWN_HERE', 'DUPLICATE'))
             + (select count(*) from statement_missing
                 where partner = $1 and day = $2 and found_in is null and explanation is null) as open
        """;

    private static final String CLOSE = """
        insert into reconciled_day (partner, day, closed_at, closed_by) values ($1, $2, $3, $4) on conflict do nothing
        """;

    private static final String CLOSED =
            "select partner, day, closed_at, closed_by from reconciled_day where partner = $1 and day = $2";

    private final Pool pool;
    private final Comparison comparison;
    private final Reconciliation reconciliation;
    private final Clock clock;

    DayClosing(Pool pool, Comparison comparison, Reconciliation reconciliation, Clock clock) {
        this.pool = pool;
        this.comparison = comparison;
        this.reconciliation = reconciliation;
        this.clock = clock;
    }

    /**
     * A closed day.
     *
     * @param partner the payment partner
     * @param day of the programme's time zone
     * @param closedAt when it was closed, UTC
     * @param closedBy by whom
     */
    @Schema(name = "ReconciledDay")
    record Closed(
            @Schema(examples = "gopay") String partner,
            @Schema(examples = "2020-10-05") LocalDate day,
            Instant closedAt,
            @Schema(examples = "finance-1") String closedBy) {}

    /** Closes a day; one that is closed stays as it was closed. */
    Uni<Closed> close(String partner, LocalDate day, String by) {
        return reconciliation
                .byPartner()
                .invoke(parts -> require(
                        parts.stream()
                                .filter(part -> part.partner().equals(partner))
                                .allMatch(ReconciliationView::agrees),
                        StatementProblem.SUMS_DIFFER))
                .chain(() -> pool.withTransaction(tx -> close(tx, partner, day, by)));
    }

    private Uni<Closed> close(SqlConnection tx, String partner, LocalDate day, String by) {
        return DayLock.take(tx, partner, day)
                .chain(() -> tx.preparedQuery(STATEMENTS).execute(Values.of(partner, day)))
                .invoke(rows -> require(
                        Rows.list(rows, row -> Rows.constant(row, "status", StatementStatus.class)).stream()
                                .noneMatch(StatementStatus::isUnderWay),
                        StatementProblem.STATEMENT_UNDER_WAY))
                .map(rows -> List.copyOf(Rows.uuids(rows, "statement_id")))
                .invoke(statements -> require(!statements.isEmpty(), StatementProblem.NO_STATEMENT))
                .call(statements -> again(tx, statements, partner, day))
                .chain(statements ->
                        tx.preparedQuery(UNEXPLAINED).execute(Values.of(partner, day, statements.toArray(UUID[]::new))))
                .map(rows -> rows.iterator().next().getLong("open"))
                .invoke(open -> require(open == 0, StatementProblem.DIFFERENCES_OPEN, open))
                .chain(() -> tx.preparedQuery(CLOSE).execute(Values.of(partner, day, clock.instant(), by)))
                .chain(() -> tx.preparedQuery(CLOSED).execute(Values.of(partner, day)))
                .map(rows -> rows.iterator().next())
                .map(row -> new Closed(
                        row.getString("partner"),
                        row.getLocalDate("day"),
                        Rows.instant(row, "closed_at"),
                        row.getString("closed_by")));
    }

    /** What differed when the file came may have been reported since. */
    private Uni<Void> again(SqlConnection tx, List<UUID> statements, String partner, LocalDate day) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (UUID statement : statements) {
            done = done.chain(() -> comparison.again(tx, statement, partner, day));
        }
        return done;
    }

    private static void require(boolean holds, ProblemCode problem, Object... details) {
        if (!holds) {
            throw Refusal.of(problem, details).toException();
        }
    }
}

package id.prakerja.incentive.report;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.incentive.ledger.LedgerConfig;
import id.prakerja.incentive.lists.CsvList;
import id.prakerja.incentive.lists.Day;
import id.prakerja.incentive.lists.ListFilter;
import id.prakerja.incentive.lists.ListFilters;
import id.prakerja.incentive.report.domain.DisputeKind;
import id.prakerja.incentive.report.domain.Report;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Keeps the reports that people have to judge. */
@ApplicationScoped
class Disputes {

    private static final Logger LOG = Logger.getLogger(Disputes.class);
    private static final UUID NAMESPACE = UUID.fromString("6f1d1f0a-5a57-5c54-8f0e-2f2b8e0f3c77");
    private static final UUID START = new UUID(0, 0);

    private static final String RECORD = """
            insert into disputed_report (report_id, kind, partner, instruction_id, payout_id, outcome, failure_reason,
                                         partner_reference, amount, reported_at, received_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            on conflict do nothing
            """;

    private static final String COLUMNS = "select * from disputed_report\n";

    private static final String LIST = COLUMNS + """
             where report_id > $1 and ($2::text is null or status = $2) and ($4::text is null or partner = $4)
               and ($5::text is null or kind = $5)
               and ($6::timestamptz is null or (received_at >= $6 and received_at < $7::timestamptz))
             order by report_id
             limit $3
            """;

    private static final String FILE = """
            select report_id as "reportId", kind, partner, instruction_id as "instructionId", payout_id as "payoutId", outcome,
                   failure_reason as "failureReason", partner_reference as "partnerReference", amount, reported_at as "reportedAt",
                   received_at as "receivedAt", status, finding, paid_amount as "paidAmount", evidence, proposed_by as "proposedBy",
                   resolved_by as "resolvedBy", resolved_at as "resolvedAt", resolution
              from (%s) as listed
             order by report_id
            """.formatted(LIST);

    private final Pool pool;
    private final LedgerConfig ledger;

    Disputes(Pool pool, LedgerConfig ledger) {
        this.pool = pool;
        this.ledger = ledger;
    }

    /** A report that is disputed, why, and the payout it touches, if there is one. */
    record Disputed(Report report, DisputeKind kind, UUID payoutId) {

        /** The same report told again is the same case; another one under the same event id is another. */
        UUID id() {
            return UuidCreator.getNameBasedSha1(
                    NAMESPACE,
                    String.join(
                            "\n",
                            report.instructionId().toString(),
                            kind.name(),
                            report.partner(),
                            String.valueOf(report.outcome()),
                            Long.toString(report.amount()),
                            String.valueOf(report.partnerReference())));
        }
    }

    Uni<Void> record(SqlConnection tx, List<Disputed> disputed, Instant now) {
        if (disputed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        disputed.forEach(one -> LOG.warnf(
                "Partner %s reports %s on payout %s: %s",
                one.report().partner(), one.report().outcome(), one.report().instructionId(), one.kind()));
        return tx.preparedQuery(RECORD)
                .executeBatch(disputed.stream().map(one -> row(one, now)).toList())
                .replaceWithVoid();
    }

    /** A part of the list, in the order of the ids. */
    Uni<List<DisputeView>> list(DisputeFilter filter, Optional<UUID> after, int rows) {
        return pool.preparedQuery(LIST)
                .execute(parameters(filter, after.orElse(START), rows))
                .map(Disputes::views);
    }

    private static Tuple parameters(DisputeFilter filter, UUID after, int rows) {
        return Values.of(
                after,
                filter.status(),
                rows,
                filter.partner(),
                filter.kind(),
                filter.received().from(),
                filter.received().until());
    }

    Uni<Optional<DisputeView>> one(UUID id) {
        return pool.preparedQuery(COLUMNS + "where report_id = $1")
                .execute(Tuple.of(id))
                .map(rows -> views(rows).stream().findFirst());
    }

    /** One, locked against other decisions. */
    Uni<Optional<DisputeView>> lock(SqlConnection tx, UUID id) {
        return tx.preparedQuery(COLUMNS + "where report_id = $1 for update")
                .execute(Tuple.of(id))
                .map(rows -> views(rows).stream().findFirst());
    }

    private static List<DisputeView> views(RowSet<Row> rows) {
        List<DisputeView> views = new ArrayList<>(rows.size());
        rows.forEach(row -> views.add(DisputeView.of(row)));
        return views;
    }

    private static Tuple row(Disputed disputed, Instant now) {
        Report report = disputed.report();
        return Values.of(
                disputed.id(),
                disputed.kind(),
                report.partner(),
                report.instructionId(),
                disputed.payoutId(),
                String.valueOf(report.outcome()),
                report.failureReason(),
                report.partnerReference(),
                report.amount(),
                report.reportedAt(),
                now);
    }

    @Produces
    @Singleton
    CsvList disputedReports() {
        return new CsvList(
                "disputed-reports",
                List.of(
                        "reportId",
                        "kind",
                        "partner",
                        "instructionId",
                        "payoutId",
                        "outcome",
                        "failureReason",
                        "partnerReference",
                        "amount",
                        "reportedAt",
                        "receivedAt",
                        "status",
                        "finding",
                        "paidAmount",
                        "evidence",
                        "proposedBy",
                        "resolvedBy",
                        "resolvedAt",
                        "resolution"),
                CsvList.ID,
                List.of(ListFilter.RESOLVED, ListFilter.PARTNER, ListFilter.KIND, ListFilter.DAY),
                this::narrowed);
    }

    private CsvList.Narrowed narrowed(ListFilters asked) {
        DisputeFilter filter = new DisputeFilter(
                asked.resolved(), asked.partner(), asked.kind(DisputeKind.class), Day.of(asked.day(), ledger.zone()));
        return new CsvList.Narrowed(FILE, (after, most) -> parameters(filter, CsvList.id(after), most));
    }
}

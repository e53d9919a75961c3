package id.prakerja.incentive.report;

import id.prakerja.incentive.ledger.LedgerConfig;
import id.prakerja.incentive.payout.PayoutRows;
import id.prakerja.incentive.payout.domain.Outcome;
import id.prakerja.incentive.payout.domain.PayoutProgress;
import id.prakerja.incentive.report.domain.InstructedPayout;
import id.prakerja.incentive.report.domain.Report;
import id.prakerja.incentive.report.domain.RetryRule;
import id.prakerja.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Loads the instructions that reports speak of, and writes their outcomes. */
@ApplicationScoped
class Instructions {

    /** Locks the payouts in one order everywhere, so that two batches of reports cannot deadlock. */
    private static final String LOAD = "select " + PayoutRows.COLUMNS + """
                 , r.instruction_id as reported_id, r.partner as reported_partner, r.amount as instructed_amount,
                 r.link_id, r.outcome, r.partner_reference
              from instruction r
              join payout p on p.payout_id = r.payout_id
             where r.instruction_id = any($1)
             order by p.payout_id, r.instruction_id
               for update of p, r
            """;

    private static final String DECIDE = """
            update instruction i
               set outcome = d.outcome, failure_reason = d.failure_reason, partner_reference = d.partner_reference,
                   reported_at = d.reported_at, paid_amount = d.paid_amount,
                   reported_on = (coalesce(d.reported_at, $7) at time zone $8)::date
              from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::bigint[])
                   as d (instruction_id, outcome, failure_reason, partner_reference, reported_at, paid_amount)
             where i.instruction_id = d.instruction_id
            """;

    private final RetryRule retryRule;
    private final ZoneId zone;

    Instructions(ReportConfig config, LedgerConfig ledger) {
        this.zone = ledger.zone();
        this.retryRule = new RetryRule(config.tries(), config.retryAfter());
    }

    /** The instructions by id; those never issued are absent. */
    Uni<Map<UUID, InstructedPayout>> load(SqlConnection tx, List<UUID> ids) {
        return tx.preparedQuery(LOAD)
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, PayoutProgress> payouts = new HashMap<>();
                    Map<UUID, InstructedPayout> loaded = new LinkedHashMap<>();
                    for (Row row : rows) {
                        PayoutProgress payout = payouts.computeIfAbsent(
                                row.getUUID("payout_id"), id -> new PayoutProgress(PayoutRows.payout(row)));
                        loaded.put(row.getUUID("reported_id"), instructed(row, payout));
                    }
                    return loaded;
                });
    }

    Uni<Void> write(SqlConnection tx, List<InstructedPayout> decided, Instant now) {
        if (decided.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(DECIDE)
                .execute(Columns.of(decided, one -> one.deciding().orElseThrow())
                        .uuids(Report::instructionId)
                        .texts(Report::outcome)
                        .texts(Report::failureReason)
                        .texts(Report::partnerReference)
                        .instants(Report::reportedAt)
                        .longs(Instructions::paid)
                        .value(now)
                        .value(zone.getId())
                        .tuple())
                .replaceWithVoid();
    }

    private InstructedPayout instructed(Row row, PayoutProgress payout) {
        InstructedPayout.Terms terms = new InstructedPayout.Terms(
                row.getUUID("reported_id"),
                row.getString("reported_partner"),
                row.getLong("instructed_amount"),
                row.getUUID("link_id"),
                row.getString("partner_reference"));
        return new InstructedPayout(terms, Outcome.of(row.getString("outcome")), payout, retryRule);
    }

    private static Long paid(Report report) {
        return Outcome.FAILED.name().equals(report.outcome()) ? null : report.amount();
    }
}

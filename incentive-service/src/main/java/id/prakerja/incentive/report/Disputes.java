package id.prakerja.incentive.report;

import id.prakerja.incentive.report.domain.DisputeKind;
import id.prakerja.incentive.report.domain.Report;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Keeps the reports that a person has to judge. */
@ApplicationScoped
class Disputes {

    private static final Logger LOG = Logger.getLogger(Disputes.class);

    private static final String RECORD = """
            insert into disputed_report (report_id, kind, partner, instruction_id, payout_id, outcome, failure_reason,
                                         partner_reference, amount, reported_at, received_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            on conflict do nothing
            """;

    /** A report that is disputed, why, and the payout it touches, if there is one. */
    record Disputed(Report report, DisputeKind kind, UUID payoutId) {}

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

    private static Tuple row(Disputed disputed, Instant now) {
        Report report = disputed.report();
        return Tuple.tuple()
                .addValue(report.id())
                .addValue(disputed.kind().name())
                .addValue(report.partner())
                .addValue(report.instructionId())
                .addValue(disputed.payoutId())
                .addValue(String.valueOf(report.outcome()))
                .addValue(report.failureReason())
                .addValue(report.partnerReference())
                .addValue(report.amount())
                .addValue(
                        report.reportedAt() == null ? null : report.reportedAt().atOffset(ZoneOffset.UTC))
                .addValue(now.atOffset(ZoneOffset.UTC));
    }
}

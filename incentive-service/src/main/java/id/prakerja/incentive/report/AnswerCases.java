package id.prakerja.incentive.report;

import id.prakerja.incentive.report.domain.DisputeKind;
import id.prakerja.incentive.report.domain.Report;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Opens a case where a person who was asked contradicts the partner: two people find what became of the payment. */
@ApplicationScoped
public class AnswerCases {

    private final Disputes disputes;

    AnswerCases(Disputes disputes) {
        this.disputes = disputes;
    }

    /**
     * What a person says against the books.
     *
     * @param instructionId the instruction that was settled
     * @param payoutId the payout behind it
     * @param partner who says it paid
     * @param says {@code NOTHING_ARRIVED} or {@code OTHER_AMOUNT}
     * @param amount rupiah that arrived, as the person says; 0 for none
     */
    public record Contradiction(UUID instructionId, UUID payoutId, String partner, String says, long amount) {}

    /**
     * Opens a case.
     *
     * @param tx the transaction in which the answer is written
     * @param contradiction what the person says
     * @param now programme time, UTC
     * @return completes when written
     */
    public Uni<Void> open(SqlConnection tx, Contradiction contradiction, Instant now) {
        Report report = new Report(
                contradiction.instructionId(),
                contradiction.instructionId(),
                contradiction.partner(),
                contradiction.says(),
                null,
                null,
                contradiction.amount(),
                now);
        return disputes.record(
                tx, List.of(new Disputes.Disputed(report, DisputeKind.NOT_CONFIRMED, contradiction.payoutId())), now);
    }
}

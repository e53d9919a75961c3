package id.prakerja.incentive.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.incentive.reconciliation.Outcomes;
import id.prakerja.sql.Rows;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A batch as it is shown.
 *
 * @param batchId its id
 * @param partner the payment partner
 * @param status PREPARED, APPROVED, PAUSED, ISSUED or CANCELLED
 * @param payouts how many payouts, as prepared
 * @param amount rupiah of all of them, as prepared
 * @param createdAt when, UTC
 * @param preparedBy by whom; absent where it went out by itself
 * @param approvedBy who approved last; absent where it went out by itself, or has not been approved
 * @param changedAt since when it stands as it does, UTC
 * @param changedBy by whom it was paused, resumed or given up
 * @param reason why
 * @param sums what became of it; only where one batch is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Batch")
record BatchView(
        UUID batchId,
        @Schema(examples = "gopay") String partner,
        @Schema(examples = "ISSUED") String status,
        @Schema(examples = "5000") int payouts,
        @Schema(examples = "3000000000") long amount,
        Instant createdAt,
        @Schema(examples = "finance-1") String preparedBy,
        @Schema(examples = "finance-2") String approvedBy,
        Instant changedAt,
        @Schema(examples = "finance-1") String changedBy,
        @Schema(examples = "The partner asked for it") String reason,
        Sums sums) {

    /**
     * A batch to be prepared.
     *
     * @param partner id of the payment partner
     * @param note why, for those who approve it
     */
    @Schema(name = "BatchToPrepare")
    record ToPrepare(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") @Schema(required = true, examples = "gopay")
            String partner,

            @NotBlank @Size(max = 500) @Schema(required = true, examples = "First incentives of wave 6")
            String note) {}

    /**
     * Why something is stopped, or goes on.
     *
     * @param reason in plain words
     */
    @Schema(name = "BatchReason")
    record Reason(
            @NotBlank @Size(max = 500) @Schema(required = true, examples = "The partner asked for it")
            String reason) {}

    /**
     * What became of the instructions of a batch, to the rupiah.
     *
     * @param instructed rupiah of its instructions
     * @param settled that reached participants
     * @param returned that reached participants and came back
     * @param held of failed ones whose payout is held
     * @param failed of other failed ones
     * @param inFlight without an outcome
     * @param difference instructed less all the others; 0, or something is wrong
     * @param notInstructed of its payouts that have not been instructed, or may not be paid any more
     */
    @Schema(name = "BatchSums")
    record Sums(
            @Schema(examples = "3000000000") long instructed,
            @Schema(examples = "2999400000") long settled,
            @Schema(examples = "0") long returned,
            @Schema(examples = "600000") long held,
            @Schema(examples = "0") long failed,
            @Schema(examples = "0") long inFlight,
            @Schema(examples = "0") long difference,
            @Schema(examples = "0") long notInstructed) {

        static Sums of(Row row, long amount) {
            Outcomes sums = Outcomes.of(row);
            return new Sums(
                    sums.instructed(),
                    sums.settled(),
                    sums.returned(),
                    sums.held(),
                    sums.failed(),
                    sums.inFlight(),
                    sums.difference(),
                    amount - sums.instructed());
        }
    }

    static BatchView of(Row row) {
        return new BatchView(
                row.getUUID("batch_id"),
                row.getString("partner"),
                row.getString("status"),
                row.getInteger("payouts"),
                row.getLong("amount"),
                Rows.instant(row, "created_at"),
                row.getString("prepared_by"),
                row.getString("approved_by"),
                Rows.instant(row, "changed_at"),
                row.getString("changed_by"),
                row.getString("reason"),
                null);
    }

    BatchView with(Sums became) {
        return new BatchView(
                batchId,
                partner,
                status,
                payouts,
                amount,
                createdAt,
                preparedBy,
                approvedBy,
                changedAt,
                changedBy,
                reason,
                became);
    }
}

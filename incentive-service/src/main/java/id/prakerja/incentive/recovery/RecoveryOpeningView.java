package id.prakerja.incentive.recovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.incentive.recovery.domain.RecoveryReason;
import id.prakerja.sql.Rows;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An opening of recovery cases.
 *
 * @param openingId its id
 * @param reason why the people were not to be paid
 * @param wave only of this wave; absent for all
 * @param people how many there were when it was approved
 * @param payments how many
 * @param rupiah of them
 * @param opened cases opened so far
 * @param approvedAt when, UTC
 * @param approvedBy by whom
 * @param doneAt when the last was opened, UTC; absent while there are more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RecoveryOpening")
record RecoveryOpeningView(
        UUID openingId,
        @Schema(examples = "EXCLUDED") RecoveryReason reason,
        @Schema(examples = "6") Integer wave,
        @Schema(examples = "165544") int people,
        @Schema(examples = "650000") int payments,
        @Schema(examples = "390000000000") long rupiah,
        @Schema(examples = "165544") int opened,
        Instant approvedAt,
        @Schema(examples = "finance-2") String approvedBy,
        Instant doneAt) {

    /**
     * What an opening would claim.
     *
     * @param people how many
     * @param payments how many
     * @param rupiah of them
     */
    @Schema(name = "RecoveryPreview")
    record Preview(
            @Schema(examples = "165544") int people,
            @Schema(examples = "650000") int payments,
            @Schema(examples = "390000000000") long rupiah) {}

    static RecoveryOpeningView of(Row row) {
        return new RecoveryOpeningView(
                row.getUUID("opening_id"),
                Rows.constant(row, "reason", RecoveryReason.class),
                row.getInteger("wave"),
                row.getInteger("people"),
                row.getInteger("payments"),
                row.getLong("amount"),
                row.getInteger("opened"),
                Rows.instant(row, "approved_at"),
                row.getString("approved_by"),
                Rows.instant(row, "done_at"));
    }
}

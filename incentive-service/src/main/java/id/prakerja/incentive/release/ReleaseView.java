package id.prakerja.incentive.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.sql.Rows;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A release of held payouts.
 *
 * @param releaseId its id
 * @param reason why the payouts were held
 * @param partner only those last sent to this partner; absent for all
 * @param heldUntil only those that stood as they did since then or longer, UTC
 * @param payouts how many there were when it was approved
 * @param amount rupiah of them
 * @param released how many have gone on so far
 * @param approvedAt when, UTC
 * @param approvedBy by whom
 * @param doneAt when the last had gone on, UTC; absent while there are more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PayoutRelease")
record ReleaseView(
        UUID releaseId,
        @Schema(examples = "PARTNER_REFUSED") String reason,
        @Schema(examples = "gopay") String partner,
        Instant heldUntil,
        @Schema(examples = "1200") int payouts,
        @Schema(examples = "720000000") long amount,
        @Schema(examples = "1200") int released,
        Instant approvedAt,
        @Schema(examples = "finance-2") String approvedBy,
        Instant doneAt) {

    /**
     * What a release would let go on.
     *
     * @param payouts how many
     * @param rupiah of them
     */
    @Schema(name = "PayoutReleasePreview")
    record Preview(
            @Schema(examples = "1200") int payouts,
            @Schema(examples = "720000000") long rupiah) {}

    static ReleaseView of(Row row) {
        return new ReleaseView(
                row.getUUID("release_id"),
                row.getString("reason"),
                row.getString("partner"),
                Rows.instant(row, "held_until"),
                row.getInteger("payouts"),
                row.getLong("amount"),
                row.getInteger("released"),
                Rows.instant(row, "approved_at"),
                row.getString("approved_by"),
                Rows.instant(row, "done_at"));
    }
}

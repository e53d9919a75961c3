package id.prakerja.incentive.recovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.incentive.recovery.domain.RecoveryProgress;
import id.prakerja.incentive.recovery.domain.RecoveryReason;
import id.prakerja.incentive.recovery.domain.RecoveryStatus;
import id.prakerja.sql.Rows;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A claim against a person.
 *
 * @param caseId its id
 * @param participantId the person
 * @param wave in which the person was selected
 * @param reason why nothing was to be paid
 * @param list the exclusion list, where it is one
 * @param ineligibleFrom since when nothing was to be paid, UTC
 * @param status where it stands
 * @param claimed rupiah; always the sum of the four that follow
 * @param repaid rupiah that came back; of a withdrawn claim, rupiah that are owed to the person until they are refunded
 * @param writtenOff rupiah that were given up
 * @param released rupiah that were not to be claimed after all
 * @param outstanding rupiah that are still to come back
 * @param actAt when the clock acts next: the end of the time to pay back, of an instalment's or of a hardship, UTC
 * @param openedAt when, UTC
 * @param payments what is claimed; only where one case is asked for
 * @param instalments as agreed last; only where one case is asked for
 * @param steps what was done, oldest first; only where one case is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RecoveryCase")
record RecoveryView(
        UUID caseId,
        UUID participantId,
        @Schema(examples = "6") int wave,
        @Schema(examples = "EXCLUDED") RecoveryReason reason,
        @Schema(examples = "CIVIL_SERVANTS") String list,
        Instant ineligibleFrom,
        @Schema(examples = "NOTIFIED") RecoveryStatus status,
        @Schema(examples = "2400000") long claimed,
        @Schema(examples = "600000") long repaid,
        @Schema(examples = "0") long writtenOff,
        @Schema(examples = "0") long released,
        @Schema(examples = "1800000") long outstanding,
        Instant actAt,
        Instant openedAt,
        List<Payment> payments,
        List<RecoveryRequests.Part> instalments,
        List<Step> steps) {

    /**
     * A payment that is claimed.
     *
     * @param instructionId under which it was paid
     * @param payoutId the payout
     * @param partner who paid
     * @param claimed rupiah
     * @param repaid rupiah that came back
     * @param writtenOff rupiah that were given up
     * @param released rupiah that were not to be claimed after all
     */
    @Schema(name = "ClaimedPayment")
    record Payment(
            UUID instructionId,
            UUID payoutId,
            @Schema(examples = "gopay") String partner,
            @Schema(examples = "600000") long claimed,
            @Schema(examples = "600000") long repaid,
            @Schema(examples = "0") long writtenOff,
            @Schema(examples = "0") long released) {

        static Payment of(Row row) {
            return new Payment(
                    row.getUUID("instruction_id"),
                    row.getUUID("payout_id"),
                    row.getString("partner"),
                    row.getLong("claimed"),
                    row.getLong("repaid"),
                    row.getLong("written_off"),
                    row.getLong("released"));
        }
    }

    /**
     * Something that was done.
     *
     * @param at when, UTC
     * @param by who; {@code clock} where nobody did
     * @param action what
     * @param status where it led
     * @param amount rupiah, where money moved
     * @param note why, or on what it rests
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RecoveryStep")
    record Step(
            Instant at,
            @Schema(examples = "finance-1") String by,
            @Schema(examples = "NOTIFY") String action,
            @Schema(examples = "NOTIFIED") RecoveryStatus status,
            @Schema(examples = "600000") Long amount,

            @Schema(examples = "Letter R-2021/114 of 4 March")
            String note) {

        static Step of(Row row) {
            return new Step(
                    Rows.instant(row, "at"),
                    row.getString("by"),
                    row.getString("action"),
                    Rows.constant(row, "status", RecoveryStatus.class),
                    row.getLong("amount"),
                    row.getString("note"));
        }
    }

    static RecoveryView of(Row row) {
        Instant actAt = Rows.instant(row, "act_at");
        long settled = row.getLong("repaid") + row.getLong("written_off") + row.getLong("released");
        return new RecoveryView(
                row.getUUID("case_id"),
                row.getUUID("participant_id"),
                row.getInteger("wave"),
                Rows.constant(row, "reason", RecoveryReason.class),
                row.getString("list"),
                Rows.instant(row, "ineligible_from"),
                Rows.constant(row, "status", RecoveryStatus.class),
                row.getLong("claimed"),
                row.getLong("repaid"),
                row.getLong("written_off"),
                row.getLong("released"),
                row.getLong("claimed") - settled,
                actAt.equals(RecoveryProgress.NOT_BY_THE_CLOCK) ? null : actAt,
                Rows.instant(row, "opened_at"),
                null,
                null,
                null);
    }

    RecoveryView with(List<Payment> paid, List<RecoveryRequests.Part> plan, List<Step> history) {
        return new RecoveryView(
                caseId,
                participantId,
                wave,
                reason,
                list,
                ineligibleFrom,
                status,
                claimed,
                repaid,
                writtenOff,
                released,
                outstanding,
                actAt,
                openedAt,
                paid,
                plan,
                history);
    }
}

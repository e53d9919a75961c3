package id.prakerja.incentive.recovery;

import id.prakerja.incentive.recovery.domain.RecoveryReason;
import id.prakerja.incentive.recovery.domain.RecoveryStatus;
import id.prakerja.sql.Rows;
import io.vertx.mutiny.sqlclient.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The claims of one reason in one state.
 *
 * @param reason why nothing was to be paid
 * @param status where they stand
 * @param cases how many
 * @param claimed rupiah; always the sum of the four that follow
 * @param repaid rupiah that came back
 * @param writtenOff rupiah that were given up
 * @param released rupiah that were not to be claimed after all
 * @param outstanding rupiah that are still to come back
 */
@Schema(name = "RecoveryFigures")
record RecoveryFiguresView(
        @Schema(examples = "EXCLUDED") RecoveryReason reason,
        @Schema(examples = "OVERDUE") RecoveryStatus status,
        @Schema(examples = "1200") long cases,
        @Schema(examples = "2880000000") long claimed,
        @Schema(examples = "600000000") long repaid,
        @Schema(examples = "0") long writtenOff,
        @Schema(examples = "0") long released,
        @Schema(examples = "2280000000") long outstanding) {

    static RecoveryFiguresView of(Row row) {
        long claimed = row.getLong("claimed");
        long repaid = row.getLong("repaid");
        long writtenOff = row.getLong("written_off");
        long released = row.getLong("released");
        return new RecoveryFiguresView(
                Rows.constant(row, "reason", RecoveryReason.class),
                Rows.constant(row, "status", RecoveryStatus.class),
                row.getLong("cases"),
                claimed,
                repaid,
                writtenOff,
                released,
                claimed - repaid - writtenOff - released);
    }
}

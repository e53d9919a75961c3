package id.prakerja.incentive.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.incentive.statement.domain.StatementStatus;
import id.prakerja.incentive.statement.format.StatementFormat;
import id.prakerja.sql.Rows;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A statement as it is shown.
 *
 * @param statementId its id
 * @param partner who states
 * @param day the day that it is of
 * @param format its form
 * @param lines how many, as announced
 * @param linesDone how many have been compared so far
 * @param amount rupiah of all lines, as announced
 * @param status how far it is
 * @param fault why the file was refused
 * @param faultLine where in the file; 0 for the file as a whole
 * @param receivedAt when it was announced, UTC
 * @param receivedBy by whom
 * @param findings what was found, by kind; only where one statement is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Statement")
record StatementView(
        UUID statementId,
        @Schema(examples = "gopay") String partner,
        @Schema(examples = "2020-10-05") LocalDate day,
        @Schema(examples = "CSV") String format,
        @Schema(examples = "100000") int lines,
        @Schema(examples = "100000") int linesDone,
        @Schema(examples = "60000000000") long amount,
        @Schema(examples = "RECONCILED") StatementStatus status,

        @Schema(examples = "the amount has a fraction of a rupiah")
        String fault,

        @Schema(examples = "17") Long faultLine,
        Instant receivedAt,
        @Schema(examples = "finance-1") String receivedBy,
        List<Found> findings) {

    /**
     * A statement to come.
     *
     * @param partner id of the payment partner
     * @param day the day that it is of, in the programme's time zone
     * @param format its form
     * @param bytes size of the file
     * @param sha256 of the file, lower-case hex
     * @param lines how many payments it lists
     * @param amount rupiah of all of them, whatever became of them
     */
    @Schema(name = "AnnouncedStatement")
    record Announced(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") @Schema(required = true, examples = "gopay")
            String partner,

            @NotNull @Schema(required = true, examples = "2020-10-05")
            LocalDate day,

            @NotNull @Schema(required = true, examples = "CSV")
            StatementFormat format,

            @NotNull @Positive @Schema(required = true, examples = "9500000")
            Long bytes,

            @NotNull
            @Pattern(regexp = "[0-9a-f]{64}")
            @Schema(required = true, examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String sha256,

            @NotNull @PositiveOrZero @Schema(required = true, examples = "100000")
            Integer lines,

            @NotNull @PositiveOrZero @Schema(required = true, examples = "60000000000")
            Long amount) {}

    /**
     * What was found, of one kind.
     *
     * @param finding MATCHED, LATE, RETURNED, or a difference: AMOUNT_DIFFERS, OUTCOME_DIFFERS, UNKNOWN_HERE, DUPLICATE
     * @param lines how many lines
     * @param amount rupiah of them, as stated
     */
    @Schema(name = "StatementFinding")
    record Found(
            @Schema(examples = "MATCHED") String finding,
            @Schema(examples = "99990") long lines,
            @Schema(examples = "59994000000") long amount) {

        static Found of(Row row) {
            return new Found(row.getString("finding"), row.getLong("lines"), row.getLong("amount"));
        }
    }

    static StatementView of(Row row) {
        return new StatementView(
                row.getUUID("statement_id"),
                row.getString("partner"),
                row.getLocalDate("day"),
                row.getString("format"),
                row.getInteger("lines"),
                row.getInteger("lines_done"),
                row.getLong("amount"),
                Rows.constant(row, "status", StatementStatus.class),
                row.getString("fault"),
                row.getLong("fault_line"),
                Rows.instant(row, "received_at"),
                row.getString("received_by"),
                null);
    }

    StatementView with(List<Found> found) {
        return new StatementView(
                statementId,
                partner,
                day,
                format,
                lines,
                linesDone,
                amount,
                status,
                fault,
                faultLine,
                receivedAt,
                receivedBy,
                found);
    }
}

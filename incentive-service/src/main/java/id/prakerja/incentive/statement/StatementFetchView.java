package id.prakerja.incentive.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.incentive.statement.domain.StatementStatus;
import id.prakerja.sql.Rows;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A statement that is fetched from its partner.
 *
 * @param partner whose
 * @param day of which
 * @param status WAITING, FETCHED or FAILED
 * @param tries how often the partner was asked
 * @param triedAt when last, UTC
 * @param fault why it is not there yet, or failed
 * @param statementId the statement, once the partner has offered it
 * @param received bytes that have come, while the file is on its way
 * @param bytes of the file
 * @param statementStatus how far that statement is
 * @param statementFault why the file was refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "StatementFetch")
record StatementFetchView(
        @Schema(examples = "gopay") String partner,
        @Schema(examples = "2020-10-05") LocalDate day,
        @Schema(examples = "WAITING") String status,
        @Schema(examples = "2") int tries,
        @Schema(examples = "2020-10-06T01:00:00Z") Instant triedAt,

        @Schema(examples = "the partner has no such statement yet")
        String fault,

        @Schema(examples = "018f3a5d-ac96-774b-bcce-b302099a8057")
        UUID statementId,

        @Schema(examples = "3145728") Long received,
        @Schema(examples = "9500000") Long bytes,
        @Schema(examples = "RECEIVING") StatementStatus statementStatus,

        @Schema(examples = "the amount has a fraction of a rupiah")
        String statementFault) {

    static StatementFetchView of(Row row) {
        return new StatementFetchView(
                row.getString("partner"),
                row.getLocalDate("day"),
                row.getString("status"),
                row.getInteger("tries"),
                Rows.instant(row, "tried_at"),
                row.getString("fault"),
                row.getUUID("statement_id"),
                null,
                row.getLong("bytes"),
                Rows.constant(row, "statement_status", StatementStatus.class),
                row.getString("statement_fault"));
    }

    StatementFetchView with(Long receivedBytes) {
        return new StatementFetchView(
                partner,
                day,
                status,
                tries,
                triedAt,
                fault,
                statementId,
                receivedBytes,
                bytes,
                statementStatus,
                statementFault);
    }
}

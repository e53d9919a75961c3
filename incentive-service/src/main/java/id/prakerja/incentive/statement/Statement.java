package id.prakerja.incentive.statement;

import id.prakerja.incentive.statement.format.StatementFormat;
import id.prakerja.sql.Rows;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A statement as it was announced.
 *
 * @param id its id, also of its file
 * @param partner who states
 * @param day the day that it is of
 * @param format its form
 * @param sha256 of the file, lower-case hex
 * @param lines how many
 * @param amount rupiah of all lines
 */
record Statement(
        UUID id, String partner, LocalDate day, StatementFormat format, String sha256, int lines, long amount) {

    static Statement of(Row row) {
        return new Statement(
                row.getUUID("statement_id"),
                row.getString("partner"),
                row.getLocalDate("day"),
                Rows.constant(row, "format", StatementFormat.class),
                row.getString("sha256"),
                row.getInteger("lines"),
                row.getLong("amount"));
    }
}

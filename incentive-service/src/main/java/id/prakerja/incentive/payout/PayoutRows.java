package id.prakerja.incentive.payout;

import id.prakerja.incentive.payout.domain.Payout;
import id.prakerja.incentive.payout.domain.PayoutKind;
import id.prakerja.incentive.payout.domain.PayoutStatus;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;

/** Reads payouts from rows. */
public final class PayoutRows {

    /**
     * The columns of a payout in a statement that names the payout {@code p} and its latest instruction {@code i}; the
     * latter must be joined by {@link #LATEST_INSTRUCTION}.
     */
    public static final String COLUMNS = """
            p.payout_id, p.participant_id, p.kind, p.sequence, p.amount, p.status, p.reason, p.due_at, p.act_at, p.tries,
            p.attempts, p.instruction_id, i.partner as instructed_partner
            """;

    /** Joins the latest instruction of the payout {@code p} as {@code i}. */
    public static final String LATEST_INSTRUCTION = "left join instruction i on i.instruction_id = p.instruction_id\n";

    private PayoutRows() {}

    /**
     * Reads a payout.
     *
     * @param row with the {@link #COLUMNS}
     * @return the payout
     */
    public static Payout payout(Row row) {
        return new Payout(
                row.getUUID("payout_id"),
                row.getUUID("participant_id"),
                PayoutKind.valueOf(row.getString("kind")),
                row.getInteger("sequence"),
                row.getLong("amount"),
                PayoutStatus.valueOf(row.getString("status")),
                row.getString("reason"),
                instant(row, "due_at"),
                instant(row, "act_at"),
                row.getInteger("tries"),
                row.getInteger("attempts"),
                row.getUUID("instruction_id"),
                row.getString("instructed_partner"));
    }

    /**
     * Reads an instant.
     *
     * @param row any row
     * @param column a {@code timestamptz}
     * @return the instant, or null
     */
    public static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column) == null
                ? null
                : row.getOffsetDateTime(column).toInstant();
    }
}

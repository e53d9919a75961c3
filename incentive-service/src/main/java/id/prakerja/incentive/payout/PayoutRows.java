package id.prakerja.incentive.payout;

import id.prakerja.incentive.payout.domain.Instalment;
import id.prakerja.incentive.payout.domain.Instructed;
import id.prakerja.incentive.payout.domain.Outcome;
import id.prakerja.incentive.payout.domain.Payout;
import id.prakerja.incentive.payout.domain.PayoutKind;
import id.prakerja.incentive.payout.domain.PayoutStatus;
import id.prakerja.sql.Rows;
import io.vertx.mutiny.sqlclient.Row;

/** Reads payouts from rows. */
public final class PayoutRows {

    /** The columns of a payout in a statement that names it {@code p}. */
    public static final String COLUMNS = """
            p.payout_id, p.participant_id, p.wave, p.kind, p.sequence, p.amount, p.status, p.reason, p.due_at, p.act_at, p.tries,
            p.attempts, p.instruction_id as latest_instruction, p.partner as latest_partner, p.outcome as latest_outcome
            """;

    private PayoutRows() {}

    /**
     * Reads a payout.
     *
     * @param row with the {@link #COLUMNS}
     * @return the payout
     */
    public static Payout payout(Row row) {
        return new Payout(
                new Instalment(
                        row.getUUID("payout_id"),
                        row.getUUID("participant_id"),
                        row.getInteger("wave"),
                        Rows.constant(row, "kind", PayoutKind.class),
                        row.getInteger("sequence"),
                        row.getLong("amount"),
                        Rows.instant(row, "due_at")),
                Rows.constant(row, "status", PayoutStatus.class),
                row.getString("reason"),
                Rows.instant(row, "act_at"),
                instructed(row));
    }

    private static Instructed instructed(Row row) {
        String partner = row.getString("latest_partner");
        return new Instructed(
                row.getInteger("tries"),
                row.getInteger("attempts"),
                row.getUUID("latest_instruction"),
                partner.isEmpty() ? null : partner,
                Rows.constant(row, "latest_outcome", Outcome.class));
    }
}

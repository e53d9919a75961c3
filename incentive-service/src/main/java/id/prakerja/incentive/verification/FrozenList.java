package id.prakerja.incentive.verification;

import id.prakerja.incentive.verification.domain.SettledPayments;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** Reads the entries of a list, page by page. */
final class FrozenList {

    private static final String PAGE = """
            select e.instruction_id, p.participant_id, i.amount
              from payment_verification_entry e
              join instruction i on i.instruction_id = e.instruction_id
              join payout p on p.payout_id = i.payout_id
             where e.month = $1 and e.instruction_id > $2
             order by e.instruction_id
             limit $3
            """;

    private static final UUID START = new UUID(0, 0);
    private static final int ROWS = 10_000;

    private FrozenList() {}

    /**
     * A settlement.
     *
     * @param instructionId the instruction that was settled
     * @param participantId who was paid
     * @param amount rupiah instructed
     */
    record Settlement(UUID instructionId, UUID participantId, long amount) {}

    /** The whole list. */
    static Uni<SettledPayments> read(SqlClient client, YearMonth month) {
        return read(client, month, START, new SettledPayments(month));
    }

    private static Uni<SettledPayments> read(SqlClient client, YearMonth month, UUID after, SettledPayments payments) {
        return page(client, month, after, ROWS).chain(page -> {
            page.forEach(one -> payments.add(one.instructionId(), one.participantId(), one.amount()));
            return page.size() < ROWS
                    ? Uni.createFrom().item(payments)
                    : read(client, month, page.get(ROWS - 1).instructionId(), payments);
        });
    }

    /** Some settlements of it; null for the beginning. */
    static Uni<List<Settlement>> page(SqlClient client, YearMonth month, UUID after, int most) {
        return client.preparedQuery(PAGE)
                .execute(Values.of(month.atDay(1), after == null ? START : after, most))
                .map(FrozenList::settlements);
    }

    private static List<Settlement> settlements(RowSet<Row> rows) {
        return Rows.list(
                rows,
                row -> new Settlement(
                        row.getUUID("instruction_id"), row.getUUID("participant_id"), row.getLong("amount")));
    }
}

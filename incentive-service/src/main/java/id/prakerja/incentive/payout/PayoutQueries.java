package id.prakerja.incentive.payout;

import id.prakerja.incentive.payout.domain.Payout;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads payouts. */
@ApplicationScoped
public class PayoutQueries {

    private static final String SELECT =
            "select " + PayoutRows.COLUMNS + "from payout p\n" + PayoutRows.LATEST_INSTRUCTION;

    private static final String LIST = SELECT + """
             where ($1::text is null or p.status = $1) and ($2::text is null or i.partner = $2)
               and ($3::uuid is null or p.payout_id > $3)
             order by p.payout_id
             limit $4
            """;

    private static final String ONE = SELECT + "where p.payout_id = $1";

    private static final String OF_PARTICIPANT =
            SELECT + "where p.participant_id = $1 order by p.due_at, p.kind, p.sequence";

    private static final String INSTRUCTIONS = """
            select instruction_id, batch_id, partner, requested_at, sent_at, outcome, failure_reason, partner_reference,
                   reported_at
              from instruction where payout_id = $1
             order by requested_at, instruction_id
            """;

    private final Pool pool;

    PayoutQueries(Pool pool) {
        this.pool = pool;
    }

    /**
     * One part of the list of payouts.
     *
     * @param status only those in this state, or null
     * @param partner only those whose latest instruction went to this partner, or null
     * @param after only those after this id, or null
     * @param rows at most
     * @return in the order of their ids
     */
    Uni<List<Payout>> list(String status, String partner, UUID after, int rows) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(status, partner, after, rows))
                .map(PayoutQueries::payouts);
    }

    /**
     * The payouts of one person.
     *
     * @param participantId the person
     * @return in the order of their due dates
     */
    public Uni<List<PayoutView>> ofParticipant(UUID participantId) {
        return pool.preparedQuery(OF_PARTICIPANT)
                .execute(Tuple.of(participantId))
                .map(rows -> payouts(rows).stream().map(PayoutView::of).toList());
    }

    Uni<Optional<PayoutView>> one(UUID payoutId) {
        return pool.preparedQuery(ONE).execute(Tuple.of(payoutId)).chain(rows -> {
            List<Payout> found = payouts(rows);
            if (found.isEmpty()) {
                return Uni.createFrom().item(Optional.empty());
            }
            return pool.preparedQuery(INSTRUCTIONS)
                    .execute(Tuple.of(payoutId))
                    .map(instructions -> Optional.of(PayoutView.of(found.get(0), views(instructions))));
        });
    }

    private static List<Payout> payouts(RowSet<Row> rows) {
        List<Payout> payouts = new ArrayList<>(rows.size());
        rows.forEach(row -> payouts.add(PayoutRows.payout(row)));
        return payouts;
    }

    private static List<PayoutView.InstructionView> views(RowSet<Row> rows) {
        List<PayoutView.InstructionView> views = new ArrayList<>(rows.size());
        rows.forEach(row -> views.add(new PayoutView.InstructionView(
                row.getUUID("instruction_id"),
                row.getUUID("batch_id"),
                row.getString("partner"),
                PayoutRows.instant(row, "requested_at"),
                PayoutRows.instant(row, "sent_at"),
                row.getString("outcome"),
                row.getString("failure_reason"),
                row.getString("partner_reference"),
                PayoutRows.instant(row, "reported_at"))));
        return views;
    }
}

package id.prakerja.incentive.payout;

import id.prakerja.incentive.ledger.LedgerConfig;
import id.prakerja.incentive.lists.CsvList;
import id.prakerja.incentive.lists.ListFilter;
import id.prakerja.incentive.lists.ListFilters;
import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads payouts. */
@ApplicationScoped
public class PayoutQueries {

    private static final String SELECT = "select " + PayoutRows.COLUMNS + ", p.fault from payout p\n";

    private static final String ONE = SELECT + "where p.payout_id = $1";

    private static final String OF_PARTICIPANT =
            SELECT + "where p.participant_id = $1 order by p.due_at, p.kind, p.sequence";

    private static final String INSTRUCTIONS = """
            select instruction_id, batch_id, partner, requested_at, sent_at, outcome, failure_reason, partner_reference,
                   reported_at
              from instruction where payout_id = $1
             order by requested_at, instruction_id
            """;

    private static final UUID START = new UUID(0, 0);

    private static final String FILE = """
            select payout_id as "payoutId", participant_id as "participantId", wave, kind, sequence, amount, status, reason,
                   due_at as "dueAt", latest_partner as partner, tries, attempts, fault
              from (%s) as listed
             order by payout_id
            """;

    private final Pool pool;
    private final LedgerConfig ledger;

    PayoutQueries(Pool pool, LedgerConfig ledger) {
        this.pool = pool;
        this.ledger = ledger;
    }

    /** One part of the list, in the order of the ids. */
    Uni<List<PayoutView>> list(PayoutFilter filter, Optional<UUID> after, int rows) {
        PayoutList list = PayoutList.of(filter);
        return pool.preparedQuery(list.sql())
                .execute(list.parameters(filter, after.orElse(START), rows, ledger.zone()))
                .map(PayoutQueries::shown);
    }

    @Produces
    @Singleton
    CsvList payouts() {
        return new CsvList(
                "payouts",
                List.of(
                        "payoutId",
                        "participantId",
                        "wave",
                        "kind",
                        "sequence",
                        "amount",
                        "status",
                        "reason",
                        "dueAt",
                        "partner",
                        "tries",
                        "attempts",
                        "fault"),
                CsvList.ID,
                List.of(
                        ListFilter.STATUS,
                        ListFilter.BECAUSE,
                        ListFilter.PARTNER,
                        ListFilter.WAVE,
                        ListFilter.PROVINCE,
                        ListFilter.AMOUNT,
                        ListFilter.DUE_FROM,
                        ListFilter.DUE_UNTIL,
                        ListFilter.SET_APART),
                this::narrowed);
    }

    private CsvList.Narrowed narrowed(ListFilters asked) {
        PayoutFilter filter = new PayoutFilter(
                asked.status(),
                asked.because(),
                asked.partner(),
                asked.wave(),
                asked.province(),
                asked.amount(),
                asked.dueFrom(),
                asked.dueUntil(),
                Boolean.TRUE.equals(asked.setApart()));
        PayoutList list = PayoutList.of(filter);
        return new CsvList.Narrowed(
                FILE.formatted(list.sql()),
                (after, most) -> list.parameters(filter, CsvList.id(after), most, ledger.zone()));
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
                .map(PayoutQueries::shown);
    }

    Uni<Optional<PayoutView>> one(UUID payoutId) {
        return pool.preparedQuery(ONE).execute(Tuple.of(payoutId)).chain(rows -> {
            List<PayoutView> found = shown(rows);
            if (found.isEmpty()) {
                return Uni.createFrom().item(Optional.empty());
            }
            return pool.preparedQuery(INSTRUCTIONS)
                    .execute(Tuple.of(payoutId))
                    .map(instructions ->
                            Optional.of(found.get(0).with(Rows.list(instructions, PayoutQueries::instruction))));
        });
    }

    private static List<PayoutView> shown(RowSet<Row> rows) {
        return Rows.list(rows, row -> PayoutView.of(PayoutRows.payout(row), row.getString("fault")));
    }

    private static PayoutView.InstructionView instruction(Row row) {
        return new PayoutView.InstructionView(
                row.getUUID("instruction_id"),
                row.getUUID("batch_id"),
                row.getString("partner"),
                Rows.instant(row, "requested_at"),
                Rows.instant(row, "sent_at"),
                row.getString("outcome"),
                row.getString("failure_reason"),
                row.getString("partner_reference"),
                Rows.instant(row, "reported_at"));
    }
}

package id.prakerja.incentive.ledger;

import id.prakerja.incentive.lists.CsvList;
import id.prakerja.incentive.lists.ListFilter;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the books. */
@ApplicationScoped
class LedgerQueries {

    /** From running sums, however many entries there are. */
    private static final String BALANCES = """
            select account, sum(debits - credits)::bigint as balance, sum(entries)::bigint as entries
              from (select account, debits, credits, entries from ledger_day
                    union all
                    select account, debits, credits, entries from ledger_sum) as sums
             group by account order by account
            """;

    /** From the sums of the days before, and the entries of the day itself up to the moment. */
    private static final String BALANCES_AT = """
            select account, sum(debits - credits)::bigint as balance, sum(entries)::bigint as entries
              from (select account, debits, credits, entries from ledger_day where day < $1
                    union all
                    select s.account, s.debits, s.credits, s.entries
                      from ledger_sum s join ledger_batch b using (batch_id) where b.posted_on < $1
                    union all
                    select e.debit, e.amount, 0, 1
                      from ledger_batch b join ledger_entry e using (batch_id) where b.posted_on = $1 and b.posted_at <= $2
                    union all
                    select e.credit, 0, e.amount, 1
                      from ledger_batch b join ledger_entry e using (batch_id) where b.posted_on = $1 and b.posted_at <= $2
                   ) as sums
             group by account order by account
            """;

    private static final String COLUMNS = """
            select e.batch_id, e.line, e.payout_id, e.movement, b.posted_at, e.debit, e.credit, e.amount
              from ledger_entry e
              join ledger_batch b using (batch_id)
            """;

    private static final String ENTRIES = COLUMNS + """
             where (e.batch_id, e.line) > ($1, $2)
             order by e.batch_id, e.line
             limit $3
            """;

    private static final String ENTRIES_OF_PAYOUT = COLUMNS + """
             where (e.batch_id, e.line) > ($1, $2) and e.payout_id = $4
             order by e.batch_id, e.line
             limit $3
            """;

    private static final String FILE = """
            select batch_id || '/' || line as key, posted_at as "postedAt", payout_id as "payoutId", movement, debit, credit, amount
              from (%s) as listed
             order by batch_id, line
            """;

    private final Pool pool;
    private final LedgerConfig config;

    LedgerQueries(Pool pool, LedgerConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /** The balances at a moment, or now. */
    Uni<BalancesView> balances(Optional<Instant> at) {
        return at.map(moment -> pool.preparedQuery(BALANCES_AT)
                        .execute(Values.of(LocalDate.ofInstant(moment, config.zone()), moment)))
                .orElseGet(() -> pool.query(BALANCES).execute())
                .map(LedgerQueries::view);
    }

    /** Entries in order, of one payout or of all, after a position or from the start. */
    Uni<List<EntryView>> entries(UUID payoutId, Optional<EntryPosition> after, int rows) {
        return pool.preparedQuery(payoutId == null ? ENTRIES : ENTRIES_OF_PAYOUT)
                .execute(parameters(payoutId, after.orElse(EntryPosition.START), rows))
                .map(found -> Rows.list(found, LedgerQueries::entry));
    }

    private static Tuple parameters(UUID payoutId, EntryPosition after, int rows) {
        return payoutId == null
                ? Values.of(after.batchId(), after.line(), rows)
                : Values.of(after.batchId(), after.line(), rows, payoutId);
    }

    private static BalancesView view(RowSet<Row> rows) {
        List<BalancesView.Account> accounts = Rows.list(
                rows,
                row -> new BalancesView.Account(
                        row.getString("account"), row.getLong("balance"), row.getLong("entries")));
        long sum = accounts.stream().mapToLong(BalancesView.Account::balance).reduce(0, Math::addExact);
        return new BalancesView(accounts, sum);
    }

    private static EntryView entry(Row row) {
        return new EntryView(
                row.getUUID("batch_id"),
                row.getInteger("line"),
                row.getUUID("payout_id"),
                row.getString("movement"),
                Rows.instant(row, "posted_at"),
                row.getString("debit"),
                row.getString("credit"),
                row.getLong("amount"));
    }

    @Produces
    @Singleton
    CsvList ledgerEntries() {
        return new CsvList(
                "ledger-entries",
                List.of("key", "postedAt", "payoutId", "movement", "debit", "credit", "amount"),
                CsvList.LINE,
                List.of(ListFilter.PAYOUT),
                asked -> new CsvList.Narrowed(
                        FILE.formatted(asked.payout() == null ? ENTRIES : ENTRIES_OF_PAYOUT),
                        (after, most) -> parameters(
                                asked.payout(),
                                after == null ? EntryPosition.START : EntryPosition.parse(after),
                                most)));
    }
}

package id.prakerja.incentive.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the books. */
@ApplicationScoped
class LedgerQueries {

    private static final String BALANCES = """
            select account, sum(amount)::bigint as balance, count(*) as entries
              from ledger_entry group by account order by account
            """;

    private static final String ENTRIES = """
            select t.transaction_id, t.payout_id, t.movement, t.occurred_at, e.account, e.amount
              from ledger_transaction t
              join ledger_entry e on e.transaction_id = t.transaction_id
             where ($1::uuid is null or t.payout_id = $1)
               and ($2::uuid is null or (t.transaction_id, e.account) > ($2, $3))
             order by t.transaction_id, e.account
             limit $4
            """;

    private final Pool pool;

    LedgerQueries(Pool pool) {
        this.pool = pool;
    }

    Uni<BalancesView> balances() {
        return pool.query(BALANCES).execute().map(rows -> {
            List<BalancesView.Account> accounts = new ArrayList<>();
            rows.forEach(row -> accounts.add(new BalancesView.Account(
                    row.getString("account"), row.getLong("balance"), row.getLong("entries"))));
            long sum =
                    accounts.stream().mapToLong(BalancesView.Account::balance).reduce(0, Math::addExact);
            return new BalancesView(accounts, sum);
        });
    }

    /** Entries in order, of one payout or of all, after a position or from the start. */
    Uni<List<EntryView>> entries(UUID payoutId, Optional<EntryPosition> after, int rows) {
        return pool.preparedQuery(ENTRIES)
                .execute(Tuple.of(
                        payoutId,
                        after.map(EntryPosition::transactionId).orElse(null),
                        after.map(EntryPosition::account).orElse(null),
                        rows))
                .map(found -> {
                    List<EntryView> entries = new ArrayList<>();
                    found.forEach(row -> entries.add(new EntryView(
                            row.getUUID("transaction_id"),
                            row.getUUID("payout_id"),
                            row.getString("movement"),
                            row.getOffsetDateTime("occurred_at").toInstant(),
                            row.getString("account"),
                            row.getLong("amount"))));
                    return entries;
                });
    }
}

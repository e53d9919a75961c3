package id.prakerja.incentive.ledger;

import id.prakerja.incentive.ledger.domain.Entry;
import id.prakerja.incentive.ledger.domain.LedgerTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The books: writes transactions within the transaction that changes the payouts they belong to. */
@ApplicationScoped
public class Ledger {

    private static final String TRANSACTIONS = """
            insert into ledger_transaction (transaction_id, payout_id, movement, occurred_at)
            select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[])
            """;

    /** One statement for all entries, so that the database sees whole transactions and can refuse one that does not sum to zero. */
    private static final String ENTRIES = """
            insert into ledger_entry (transaction_id, account, amount)
            select * from unnest($1::uuid[], $2::text[], $3::bigint[])
            """;

    /**
     * Writes transactions.
     *
     * @param tx the database transaction that changes the payouts
     * @param transactions any number
     * @return completes when they are written; they stand once the caller commits
     */
    public Uni<Void> post(SqlConnection tx, List<LedgerTransaction> transactions) {
        if (transactions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] ids = transactions.stream().map(LedgerTransaction::id).toArray(UUID[]::new);
        UUID[] payouts = transactions.stream().map(LedgerTransaction::payoutId).toArray(UUID[]::new);
        String[] movements =
                transactions.stream().map(LedgerTransaction::movement).toArray(String[]::new);
        OffsetDateTime[] times = transactions.stream()
                .map(transaction -> transaction.occurredAt().atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
        return tx.preparedQuery(TRANSACTIONS)
                .execute(Tuple.of(ids, payouts, movements, times))
                .chain(() -> tx.preparedQuery(ENTRIES).execute(entries(transactions)))
                .replaceWithVoid();
    }

    private static Tuple entries(List<LedgerTransaction> transactions) {
        List<UUID> ids = new ArrayList<>(transactions.size() * 2);
        List<String> accounts = new ArrayList<>(transactions.size() * 2);
        List<Long> amounts = new ArrayList<>(transactions.size() * 2);
        for (LedgerTransaction transaction : transactions) {
            for (Entry entry : transaction.entries()) {
                ids.add(transaction.id());
                accounts.add(entry.account().code());
                amounts.add(entry.amount());
            }
        }
        return Tuple.of(ids.toArray(UUID[]::new), accounts.toArray(String[]::new), amounts.toArray(Long[]::new));
    }
}

package id.prakerja.incentive.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.chain.LineDigest;
import id.prakerja.incentive.ledger.domain.Movement;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The books: posts movements within the transaction that changes the payouts they belong to. */
@ApplicationScoped
public class Ledger {

    private static final String BATCH = """
            insert into ledger_batch (batch_id, posted_at, posted_on, entries, digest) values ($1, $2, $3, $4, $5)
            """;

    /** One statement for a whole batch, which the database compares with what the batch says of itself. */
    private static final String ENTRIES = """
            insert into ledger_entry (batch_id, line, payout_id, movement, debit, credit, amount)
            select $6, line, payout_id, movement, debit, credit, amount
              from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::bigint[])
                   with ordinality as e (payout_id, movement, debit, credit, amount, line)
            """;

    private final LedgerConfig config;

    Ledger(LedgerConfig config) {
        this.config = config;
    }

    /**
     * Posts movements as one batch.
     *
     * @param tx the database transaction that changes the payouts
     * @param movements any number
     * @param at when, UTC
     * @return completes when they are written; they stand once the caller commits
     */
    public Uni<Void> post(SqlConnection tx, List<Movement> movements, Instant at) {
        if (movements.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID batchId = UuidCreator.getTimeOrderedEpoch();
        Instant postedAt = at.truncatedTo(ChronoUnit.MICROS);
        List<String> lines = new ArrayList<>(movements.size());
        movements.forEach(movement -> lines.add(EntryLine.of(lines.size() + 1, movement)));
        return tx.preparedQuery(BATCH)
                .execute(Values.of(
                        batchId,
                        postedAt,
                        LocalDate.ofInstant(postedAt, config.zone()),
                        movements.size(),
                        LineDigest.of(lines)))
                .chain(() -> tx.preparedQuery(ENTRIES)
                        .execute(Columns.of(movements)
                                .uuids(Movement::payoutId)
                                .texts(Movement::cause)
                                .texts(movement -> movement.debit().code())
                                .texts(movement -> movement.credit().code())
                                .longs(Movement::amount)
                                .value(batchId)
                                .tuple()))
                .replaceWithVoid();
    }
}

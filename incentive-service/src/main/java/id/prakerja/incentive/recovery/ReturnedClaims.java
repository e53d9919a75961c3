package id.prakerja.incentive.recovery;

import id.prakerja.incentive.recovery.domain.RecoveryAction;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** Payments that a partner sends back are claimed from nobody any more, in the transaction that takes them back. */
@ApplicationScoped
public class ReturnedClaims {

    private static final String CLAIMED = """
            select instruction_id, case_id from recovery_payment where instruction_id = any($1::uuid[]) order by case_id
            """;

    private final Recoveries recoveries;

    ReturnedClaims(Recoveries recoveries) {
        this.recoveries = recoveries;
    }

    /**
     * Ends the claims on payments.
     *
     * @param tx the transaction in which they came back
     * @param instructions under which they had been paid
     * @param now programme time, UTC
     * @return completes when written
     */
    public Uni<Void> cameBack(SqlConnection tx, Collection<UUID> instructions, Instant now) {
        if (instructions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(CLAIMED)
                .execute(Values.of((Object) instructions.toArray(UUID[]::new)))
                .chain(rows -> Multi.createFrom()
                        .iterable(Rows.list(rows, row -> row))
                        .onItem()
                        .transformToUniAndConcatenate(
                                row -> end(tx, row.getUUID("case_id"), row.getUUID("instruction_id"), now))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<Void> end(SqlConnection tx, UUID id, UUID instruction, Instant now) {
        return recoveries.lock(tx, id).chain(claim -> {
            long before = claim.outstanding();
            claim.cameBack(instruction);
            return recoveries.write(
                    tx,
                    claim,
                    new Recoveries.Step(
                            RecoveryAction.WITHDRAW, "partner", before - claim.outstanding(), instruction.toString()),
                    now);
        });
    }
}

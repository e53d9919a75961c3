package id.prakerja.registration.waves.disbursement;

import id.prakerja.events.IncentiveDisbursed;
import id.prakerja.events.IncentiveReturned;
import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Remembers what was paid to people, for the figures and for a person's journey. */
@ApplicationScoped
public class Disbursements {

    /** A payout is known by its id; its return may have come before, and it may be paid again after it. */
    private static final String DISBURSED = """
            insert into disbursement (payout_id, participant_id, kind, sequence, amount, partner, disbursed_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (payout_id) do update set disbursed_at = greatest(disbursement.disbursed_at, excluded.disbursed_at),
                partner = case when excluded.disbursed_at >= disbursement.disbursed_at then excluded.partner
                               else disbursement.partner end
            """;

    private static final String RETURNED = """
            insert into disbursement (payout_id, participant_id, kind, sequence, amount, partner, returned_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (payout_id) do update set returned_at = greatest(disbursement.returned_at, excluded.returned_at)
            """;

    /** Payouts reached people. */
    Uni<Void> disbursed(SqlConnection tx, List<ReceivedEvent<IncentiveDisbursed>> events) {
        return write(
                tx,
                DISBURSED,
                events.stream()
                        .map(ReceivedEvent::payload)
                        .map(paid -> Values.of(
                                paid.payoutId(),
                                paid.participantId(),
                                paid.kind(),
                                paid.sequence(),
                                paid.amount(),
                                paid.partner(),
                                paid.disbursedAt()))
                        .toList());
    }

    /** Payouts came back. */
    Uni<Void> returned(SqlConnection tx, List<ReceivedEvent<IncentiveReturned>> events) {
        return write(
                tx,
                RETURNED,
                events.stream()
                        .map(ReceivedEvent::payload)
                        .map(back -> Values.of(
                                back.payoutId(),
                                back.participantId(),
                                back.kind(),
                                back.sequence(),
                                back.amount(),
                                back.partner(),
                                back.returnedAt()))
                        .toList());
    }

    private static Uni<Void> write(SqlConnection tx, String statement, List<Tuple> rows) {
        return tx.preparedQuery(statement).executeBatch(rows).replaceWithVoid();
    }
}

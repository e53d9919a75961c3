package id.prakerja.selection.participants.participant;

import id.prakerja.events.ParticipantRevoked;
import id.prakerja.events.Topics;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.OutboxEvents;
import id.prakerja.messaging.postgres.PostgresOutbox;
import id.prakerja.messaging.status.ReadHorizon;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Revokes those who bought no training by their deadline, a batch per transaction. The status is the guard: nobody is revoked
 * twice, by however many replicas, and a purchase that is being stored at the same moment holds its person back. Nor is anybody
 * revoked before all purchases that had been published by the end of the grace have been read, however far behind this service is.
 */
@ApplicationScoped
public class RevocationsDue {

    /** Reason of these revocations, a stable code. */
    public static final String NO_FIRST_PURCHASE = "NO_FIRST_PURCHASE";

    /** Whether there is anybody to be revoked; the broker is asked only then. */
    private static final String IS_ANYBODY_DUE = """
            select exists (select from participant where status = 'DETERMINED' and first_purchase_deadline < $1) as due
            """;

    /**
     * Revokes up to a batch and returns the seats, each once. A revocation is later than what was told of the membership before. Rows
     * that another transaction holds are left for the next time.
     */
    private static final String REVOKE = """
            with due as materialized (
                select participant_id
                  from participant
                 where status = 'DETERMINED' and first_purchase_deadline < $1
                 order by first_purchase_deadline, participant_id
                 limit $2
                   for update skip locked
            ), revoked as (
                update participant p
                   set status = 'REVOKED', revocation_reason = $4,
                       revoked_at = greatest($3, coalesce(p.told_at, p.determined_at) + interval '1 millisecond'),
                       told_at = greatest($3, coalesce(p.told_at, p.determined_at) + interval '1 millisecond')
                  from due
                 where p.participant_id = due.participant_id
                returning p.participant_id, p.wave, p.province, p.revoked_at
            ), recovered as (
                insert into recovered_seat (participant_id, wave, province, recovered_at)
                select participant_id, wave, province, $3 from revoked
            )
            select participant_id, wave, revoked_at from revoked order by participant_id
            """;

    private static final Uni<Optional<Instant>> NOBODY_DUE = Uni.createFrom().item(Optional.empty());

    private final Pool pool;
    private final PostgresOutbox outbox;
    private final OutboxEvents events;
    private final ReadHorizon purchases;
    private final RevocationConfig config;

    RevocationsDue(
            Pool pool, PostgresOutbox outbox, OutboxEvents events, ReadHorizon purchases, RevocationConfig config) {
        this.pool = pool;
        this.outbox = outbox;
        this.events = events;
        this.purchases = purchases;
        this.config = config;
    }

    /** Revokes everybody who is due at a time and whose purchase would have been read, and completes when nobody is left. */
    Uni<Void> revokeAll(Instant now) {
        return pool.preparedQuery(IS_ANYBODY_DUE)
                .execute(Values.of(now.minus(config.deliveryGrace())))
                .map(rows -> rows.iterator().next().getBoolean("due"))
                .chain(due -> due ? purchases.of(Topics.TRAINING_ENROLLED, now) : NOBODY_DUE)
                .chain(read -> read.map(until -> revokeAll(until.minus(config.deliveryGrace()), now))
                        .orElse(Uni.createFrom().voidItem()));
    }

    private Uni<Void> revokeAll(Instant deadline, Instant now) {
        return Multi.createBy()
                .repeating()
                .uni(() -> revokeBatch(deadline, now))
                .whilst(revoked -> revoked == config.batchSize())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> revokeBatch(Instant deadline, Instant now) {
        return pool.withTransaction(tx -> tx.preparedQuery(REVOKE)
                .execute(Values.of(deadline, config.batchSize(), now, NO_FIRST_PURCHASE))
                .call(revoked -> publish(tx, revoked))
                .map(RowSet::size));
    }

    private Uni<Void> publish(SqlConnection tx, RowSet<Row> revoked) {
        List<OutboxEvent> published = Rows.list(revoked, this::event);
        return outbox.append(tx, published);
    }

    private OutboxEvent event(Row row) {
        UUID participant = row.getUUID("participant_id");
        return events.of(
                Topics.PARTICIPANT_REVOKED,
                participant,
                new ParticipantRevoked(
                        participant, row.getInteger("wave"), NO_FIRST_PURCHASE, Rows.instant(row, "revoked_at")));
    }
}

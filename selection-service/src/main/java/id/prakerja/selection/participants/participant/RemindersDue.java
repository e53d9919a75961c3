package id.prakerja.selection.participants.participant;

import id.prakerja.events.ParticipantReminded;
import id.prakerja.events.Topics;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.OutboxEvents;
import id.prakerja.messaging.postgres.PostgresOutbox;
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
import java.util.UUID;

/**
 * Reminds those who have bought nothing yet when their deadline draws near, a batch per transaction. The mark on the participant
 * is the guard: nobody is reminded twice, by however many replicas.
 */
@ApplicationScoped
class RemindersDue {

    /** Marks up to a batch. Whoever is past the deadline, or not told of the selection yet, is not reminded. */
    private static final String REMIND = """
            with due as materialized (
                select participant_id
                  from participant
                 where status = 'DETERMINED' and reminded_at is null
                   and first_purchase_deadline > $1 and first_purchase_deadline <= $2 and notice_at <= $1
                 order by first_purchase_deadline, participant_id
                 limit $3
                   for update skip locked
            )
            update participant p
               set reminded_at = $1
              from due
             where p.participant_id = due.participant_id
            returning p.participant_id, p.wave, p.first_purchase_deadline
            """;

    private final Pool pool;
    private final PostgresOutbox outbox;
    private final OutboxEvents events;
    private final RevocationConfig config;

    RemindersDue(Pool pool, PostgresOutbox outbox, OutboxEvents events, RevocationConfig config) {
        this.pool = pool;
        this.outbox = outbox;
        this.events = events;
        this.config = config;
    }

    /** Reminds everybody who is due at a time, and completes when nobody is left. */
    Uni<Void> remindAll(Instant now) {
        return Multi.createBy()
                .repeating()
                .uni(() -> remindBatch(now))
                .whilst(reminded -> reminded == config.batchSize())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> remindBatch(Instant now) {
        return pool.withTransaction(tx -> tx.preparedQuery(REMIND)
                .execute(Values.of(now, now.plus(config.reminderBefore()), config.batchSize()))
                .call(reminded -> publish(tx, reminded, now))
                .map(RowSet::size));
    }

    private Uni<Void> publish(SqlConnection tx, RowSet<Row> reminded, Instant now) {
        List<OutboxEvent> published = Rows.list(reminded, row -> event(row, now));
        return outbox.append(tx, published);
    }

    private OutboxEvent event(Row row, Instant now) {
        UUID participant = row.getUUID("participant_id");
        return events.of(
                Topics.PARTICIPANT_REMINDED,
                participant,
                new ParticipantReminded(
                        participant, row.getInteger("wave"), Rows.instant(row, "first_purchase_deadline"), now));
    }
}

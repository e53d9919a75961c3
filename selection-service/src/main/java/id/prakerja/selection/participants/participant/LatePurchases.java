package id.prakerja.selection.participants.participant;

import id.prakerja.events.ParticipantReinstated;
import id.prakerja.events.Topics;
import id.prakerja.messaging.OutboxEvents;
import id.prakerja.messaging.postgres.PostgresOutbox;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * A purchase made in time wins whenever it arrives. Where it arrives after the revocation, the membership is reinstated if its seat
 * is still in the recovery pool; if somebody else has the seat, people decide, since a wave never has more people than seats.
 */
@ApplicationScoped
class LatePurchases {

    /** Locks the participants first, so that this and a decision of people come one after the other. */
    private static final String LOCK_LATE = """
            select p.participant_id
              from participant p
              join first_purchase f on f.participant_id = p.participant_id
             where p.participant_id = any ($1::uuid[]) and p.status = 'REVOKED'
               and p.revocation_reason = 'NO_FIRST_PURCHASE' and f.enrolled_at <= p.first_purchase_deadline
             order by p.participant_id
               for update of p
            """;

    /** Takes the seat out of the pool again; only where it is there. */
    private static final String REINSTATE = """
            with taken_back as (
                delete from recovered_seat where participant_id = any ($1::uuid[]) and used_for is null
                returning participant_id
            ), reinstated as (
                update participant p
                   set status = 'ACTIVE', first_enrolled_at = f.enrolled_at, revoked_at = null, revocation_reason = null,
                       told_at = greatest($2, coalesce(p.told_at, p.determined_at) + interval '1 millisecond')
                  from taken_back t
                  join first_purchase f on f.participant_id = t.participant_id
                 where p.participant_id = t.participant_id
                returning p.participant_id, p.wave, p.told_at
            ), recorded as (
                insert into membership_decision (participant_id, decision, reason, decided_at, decided_by)
                select participant_id, 'REINSTATE', $3, told_at, 'late purchase' from reinstated order by participant_id
            )
            select participant_id, wave, told_at from reinstated order by participant_id
            """;

    private static final String ASK_PEOPLE = """
            insert into late_purchase (participant_id, enrolled_at, arrived_at)
            select p.participant_id, f.enrolled_at, $2
              from participant p
              join first_purchase f on f.participant_id = p.participant_id
             where p.participant_id = any ($1::uuid[]) and p.status = 'REVOKED'
             order by p.participant_id
                on conflict (participant_id) do nothing
            """;

    /** Reason of these reinstatements, a stable code. */
    static final String PURCHASED_IN_TIME = "PURCHASED_IN_TIME";

    private final PostgresOutbox outbox;
    private final OutboxEvents events;
    private final ProgrammeTime time;

    LatePurchases(PostgresOutbox outbox, OutboxEvents events, ProgrammeTime time) {
        this.outbox = outbox;
        this.events = events;
        this.time = time;
    }

    /** Reinstates those of these people who bought in time and were revoked, or puts them before people. */
    Uni<Void> settle(SqlConnection tx, UUID[] people) {
        Instant at = time.now();
        return tx.preparedQuery(LOCK_LATE).execute(Values.of((Object) people)).chain(rows -> {
            UUID[] late = Rows.uuids(rows, "participant_id").toArray(UUID[]::new);
            if (late.length == 0) {
                return Uni.createFrom().voidItem();
            }
            return tx.preparedQuery(REINSTATE)
                    .execute(Values.of(late, at, PURCHASED_IN_TIME))
                    .chain(reinstated -> publish(tx, reinstated))
                    .chain(() -> tx.preparedQuery(ASK_PEOPLE).execute(Values.of(late, at)))
                    .replaceWithVoid();
        });
    }

    /**
     * Publishes reinstatements, of rows with participant, wave and time. Each is later than the revocation that it takes back: whoever
     * hears of both goes by their times.
     */
    Uni<Void> publish(SqlConnection tx, RowSet<Row> reinstated) {
        return outbox.append(tx, Rows.list(reinstated, row -> {
            UUID participant = row.getUUID("participant_id");
            return events.of(
                    Topics.PARTICIPANT_REINSTATED,
                    participant,
                    new ParticipantReinstated(
                            participant,
                            row.getInteger("wave"),
                            PURCHASED_IN_TIME,
                            Rows.instant(row, "told_at"),
                            null));
        }));
    }
}

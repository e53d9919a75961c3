package id.prakerja.selection.participants.participant;

import id.prakerja.events.TrainingEnrolled;
import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Takes purchases, of which the first in time makes a participant active. */
@ApplicationScoped
public class FirstPurchases {

    /** Keeps the earliest purchase of each person, by its own time, in whatever order purchases arrive. */
    private static final String KEEP_EARLIEST = """
            insert into first_purchase (participant_id, enrolment_id, enrolled_at)
            select distinct on (participant_id) participant_id, enrolment_id, enrolled_at
              from unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) as e (participant_id, enrolment_id, enrolled_at)
             order by participant_id, enrolled_at, enrolment_id
                on conflict (participant_id) do update
               set enrolment_id = excluded.enrolment_id, enrolled_at = excluded.enrolled_at
             where excluded.enrolled_at < first_purchase.enrolled_at
            """;

    /** The purchase's own time counts, not its delivery. A suspension is not lifted by it. */
    private static final String ACTIVATE = """
            update participant p
               set status = case when p.status = 'SUSPENDED' then 'SUSPENDED' else 'ACTIVE' end, first_enrolled_at = f.enrolled_at
              from (select * from first_purchase where participant_id = any ($1::uuid[]) order by participant_id) f
             where p.participant_id = f.participant_id
               and p.status in ('DETERMINED', 'ACTIVE', 'SUSPENDED')
               and f.enrolled_at <= p.first_purchase_deadline
               and p.first_enrolled_at is distinct from f.enrolled_at
            """;

    private final LatePurchases late;

    FirstPurchases(LatePurchases late) {
        this.late = late;
    }

    /**
     * Stores purchases.
     *
     * @param events purchases in any order, repeated or not
     */
    public Uni<Void> take(SqlConnection tx, List<ReceivedEvent<TrainingEnrolled>> events) {
        UUID[] participants =
                events.stream().map(event -> event.payload().participantId()).toArray(UUID[]::new);
        return tx.preparedQuery(KEEP_EARLIEST)
                .execute(Columns.of(events, ReceivedEvent::payload)
                        .uuids(TrainingEnrolled::participantId)
                        .uuids(TrainingEnrolled::enrolmentId)
                        .instants(TrainingEnrolled::enrolledAt)
                        .tuple())
                .chain(() -> tx.preparedQuery(ACTIVATE).execute(Values.of((Object) participants)))
                .chain(() -> late.settle(tx, participants));
    }
}

package id.prakerja.incentive.entitlement;

import id.prakerja.events.TrainingCompleted;
import id.prakerja.events.TrainingCompletionWithdrawn;
import id.prakerja.events.TrainingReviewed;
import id.prakerja.messaging.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What training tells about enrolments. A review or a withdrawal may be known before the completion it belongs to. */
@ApplicationScoped
public class Trainings {

    private static final String COMPLETED = """
            insert into completion as known (enrolment_id, participant_id, first, completed_at, attendance, minutes)
            select distinct on (enrolment_id) enrolment_id, participant_id, first, at, attendance, minutes
              from unnest($1::uuid[], $2::uuid[], $3::boolean[], $4::timestamptz[], $5::int[], $6::int[])
                   as e (enrolment_id, participant_id, first, at, attendance, minutes)
             order by enrolment_id, at
            on conflict (enrolment_id) do update
               set first = excluded.first, completed_at = excluded.completed_at, attendance = excluded.attendance,
                   minutes = excluded.minutes
             where known.completed_at is null
            """;

    private static final String REVIEWED = """
            insert into completion as known (enrolment_id, participant_id, reviewed_at)
            select distinct on (enrolment_id) enrolment_id, participant_id, at
              from unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) as e (enrolment_id, participant_id, at)
             order by enrolment_id, at
            on conflict (enrolment_id) do update
               set reviewed_at = least(known.reviewed_at, excluded.reviewed_at)
            """;

    private static final String WITHDRAWN = """
            insert into completion as known (enrolment_id, participant_id, withdrawn_at, withdrawal_reason)
            select distinct on (enrolment_id) enrolment_id, participant_id, at, reason
              from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::text[])
                   as e (enrolment_id, participant_id, at, reason)
             order by enrolment_id, at
            on conflict (enrolment_id) do update
               set withdrawn_at = excluded.withdrawn_at, withdrawal_reason = excluded.withdrawal_reason
             where known.withdrawn_at is null or known.withdrawn_at > excluded.withdrawn_at
            """;

    private final Entitlements entitlements;

    Trainings(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    /**
     * Trainings were completed.
     *
     * @param tx open transaction
     * @param events the events
     * @return completes when the facts are written
     */
    public Uni<Void> completed(SqlConnection tx, List<ReceivedEvent<TrainingCompleted>> events) {
        return entitlements.record(
                tx,
                events,
                TrainingCompleted::participantId,
                COMPLETED,
                columns -> columns.uuids(TrainingCompleted::enrolmentId)
                        .uuids(TrainingCompleted::participantId)
                        .flags(TrainingCompleted::first)
                        .instants(TrainingCompleted::completedAt)
                        .ints(TrainingCompleted::attendance)
                        .ints(TrainingCompleted::minutes));
    }

    /**
     * Trainings were reviewed.
     *
     * @param tx open transaction
     * @param events the events
     * @return completes when the facts are written
     */
    public Uni<Void> reviewed(SqlConnection tx, List<ReceivedEvent<TrainingReviewed>> events) {
        return entitlements.record(
                tx,
                events,
                TrainingReviewed::participantId,
                REVIEWED,
                columns -> columns.uuids(TrainingReviewed::enrolmentId)
                        .uuids(TrainingReviewed::participantId)
                        .instants(TrainingReviewed::reviewedAt));
    }

    /**
     * Completions were withdrawn.
     *
     * @param tx open transaction
     * @param events the events
     * @return completes when the facts are written
     */
    public Uni<Void> withdrawn(SqlConnection tx, List<ReceivedEvent<TrainingCompletionWithdrawn>> events) {
        return entitlements.record(
                tx,
                events,
                TrainingCompletionWithdrawn::participantId,
                WITHDRAWN,
                columns -> columns.uuids(TrainingCompletionWithdrawn::enrolmentId)
                        .uuids(TrainingCompletionWithdrawn::participantId)
                        .instants(TrainingCompletionWithdrawn::withdrawnAt)
                        .texts(TrainingCompletionWithdrawn::reason));
    }
}

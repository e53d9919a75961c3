package id.prakerja.oversight.facts;

import id.prakerja.events.Topics;
import id.prakerja.events.TrainingBalanceReturned;
import id.prakerja.events.TrainingCompleted;
import id.prakerja.events.TrainingCompletionWithdrawn;
import id.prakerja.events.TrainingEnrolled;
import id.prakerja.events.TrainingReviewed;
import java.util.List;

/** Trainings that were bought, completed, withdrawn and reviewed. Each event fills its own columns of the enrolment. */
final class TrainingFacts {

    private static final String ENROLLED = """
            insert into {set}.enrolment as n
                   (enrolment_id, person_id, course_id, platform, institution, price, enrolled_at)
            select distinct on (enrolment_id) *
              from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::bigint[], $7::timestamptz[])
                   as e (enrolment_id, person_id, course_id, platform, institution, price, enrolled_at)
             order by enrolment_id, enrolled_at
                on conflict (enrolment_id) do update
               set course_id = excluded.course_id, platform = excluded.platform, institution = excluded.institution,
                   price = excluded.price, enrolled_at = excluded.enrolled_at
             where n.enrolled_at is null or excluded.enrolled_at < n.enrolled_at
            """;

    private static final String COMPLETED = """
            insert into {set}.enrolment as n (enrolment_id, person_id, course_id, institution, completed_at)
            select distinct on (enrolment_id) *
              from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[])
                   as e (enrolment_id, person_id, course_id, institution, completed_at)
             order by enrolment_id, completed_at
                on conflict (enrolment_id) do update
               set course_id = coalesce(n.course_id, excluded.course_id),
                   institution = coalesce(n.institution, excluded.institution),
                   completed_at = least(n.completed_at, excluded.completed_at)
            """;

    private static final String WITHDRAWN = """
            insert into {set}.enrolment as n (enrolment_id, person_id, withdrawn_at, withdrawal_reason)
            select distinct on (enrolment_id) *
              from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::text[]) as e (enrolment_id, person_id, at, reason)
             order by enrolment_id, at, reason
                on conflict (enrolment_id) do update
               set withdrawn_at = excluded.withdrawn_at, withdrawal_reason = excluded.withdrawal_reason
             where n.withdrawn_at is null
                or (excluded.withdrawn_at, excluded.withdrawal_reason) < (n.withdrawn_at, n.withdrawal_reason)
            """;

    /** The latest review. */
    private static final String REVIEWED = """
            insert into {set}.enrolment as n (enrolment_id, person_id, rating, reviewed_at)
            select distinct on (enrolment_id) *
              from unnest($1::uuid[], $2::uuid[], $3::int[], $4::timestamptz[]) as e (enrolment_id, person_id, rating, at)
             order by enrolment_id, at desc, rating desc
                on conflict (enrolment_id) do update set rating = excluded.rating, reviewed_at = excluded.reviewed_at
             where n.reviewed_at is null or (excluded.reviewed_at, excluded.rating) > (n.reviewed_at, n.rating)
            """;

    private static final String BALANCE_RETURNED = """
            insert into {set}.returned_balance as n (person_id, rupiah, returned_at)
            select distinct on (person_id, at) *
              from unnest($1::uuid[], $2::bigint[], $3::timestamptz[]) as e (person_id, rupiah, at)
             order by person_id, at, rupiah
                on conflict (person_id, returned_at) do nothing
            """;

    static final List<Fact<?>> ALL = List.of(
            new Fact<>(
                    Topics.TRAINING_ENROLLED,
                    TrainingEnrolled.class,
                    ENROLLED,
                    columns -> columns.uuids(event -> event.payload().enrolmentId())
                            .uuids(event -> event.payload().participantId())
                            .uuids(event -> event.payload().courseId())
                            .texts(event -> event.payload().platformId())
                            .texts(event -> event.payload().institutionId())
                            .longs(event -> event.payload().price())
                            .instants(event -> event.payload().enrolledAt())),
            new Fact<>(
                    Topics.TRAINING_COMPLETED,
                    TrainingCompleted.class,
                    COMPLETED,
                    columns -> columns.uuids(event -> event.payload().enrolmentId())
                            .uuids(event -> event.payload().participantId())
                            .uuids(event -> event.payload().courseId())
                            .texts(event -> event.payload().institutionId())
                            .instants(event -> event.payload().completedAt())),
            new Fact<>(
                    Topics.TRAINING_COMPLETION_WITHDRAWN,
                    TrainingCompletionWithdrawn.class,
                    WITHDRAWN,
                    columns -> columns.uuids(event -> event.payload().enrolmentId())
                            .uuids(event -> event.payload().participantId())
                            .instants(event -> event.payload().withdrawnAt())
                            .texts(event -> event.payload().reason())),
            new Fact<>(
                    Topics.TRAINING_REVIEWED,
                    TrainingReviewed.class,
                    REVIEWED,
                    columns -> columns.uuids(event -> event.payload().enrolmentId())
                            .uuids(event -> event.payload().participantId())
                            .ints(event -> event.payload().rating())
                            .instants(event -> event.payload().reviewedAt())),
            new Fact<>(
                    Topics.TRAINING_BALANCE_RETURNED,
                    TrainingBalanceReturned.class,
                    BALANCE_RETURNED,
                    columns -> columns.uuids(event -> event.payload().participantId())
                            .longs(event -> event.payload().amount())
                            .instants(event -> event.payload().returnedAt())));

    private TrainingFacts() {}
}

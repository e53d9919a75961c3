package id.prakerja.oversight.facts;

import id.prakerja.events.ParticipantReinstated;
import id.prakerja.events.ParticipantReminded;
import id.prakerja.events.ParticipantRevoked;
import id.prakerja.events.ParticipantSelected;
import id.prakerja.events.ParticipantSuspended;
import id.prakerja.events.Topics;
import java.util.List;

/** People who were selected, reminded, suspended, revoked and reinstated. Each event fills its own columns of the membership. */
final class MembershipFacts {

    /** The first notice stands. */
    private static final String SELECTED = """
            insert into {set}.membership as m (person_id, wave, notice_at, decree, draw_rank, deadline)
            select distinct on (person_id, wave) *
              from unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::text[], $5::int[], $6::timestamptz[])
                   as e (person_id, wave, notice_at, decree, draw_rank, deadline)
             order by person_id, wave, notice_at
                on conflict (person_id, wave) do update
               set notice_at = excluded.notice_at, decree = excluded.decree, draw_rank = excluded.draw_rank,
                   deadline = excluded.deadline
             where m.notice_at is null or excluded.notice_at < m.notice_at
            """;

    private static final String REMINDED = """
            insert into {set}.membership as m (person_id, wave, reminded_at)
            select person_id, wave, min(at)
              from unnest($1::uuid[], $2::int[], $3::timestamptz[]) as e (person_id, wave, at)
             group by person_id, wave
             order by person_id, wave
                on conflict (person_id, wave) do update set reminded_at = least(m.reminded_at, excluded.reminded_at)
            """;

    /** The latest suspension, with its reason. */
    private static final String SUSPENDED = """
            insert into {set}.membership as m (person_id, wave, suspended_at, suspension_reason)
            select distinct on (person_id, wave) *
              from unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::text[]) as e (person_id, wave, at, reason)
             order by person_id, wave, at desc, reason desc
                on conflict (person_id, wave) do update
               set suspended_at = excluded.suspended_at, suspension_reason = excluded.suspension_reason
             where m.suspended_at is null
                or (excluded.suspended_at, excluded.suspension_reason) > (m.suspended_at, m.suspension_reason)
            """;

    /** The latest revocation, with its reason. */
    private static final String REVOKED = """
            insert into {set}.membership as m (person_id, wave, revoked_at, revocation_reason)
            select distinct on (person_id, wave) *
              from unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::text[]) as e (person_id, wave, at, reason)
             order by person_id, wave, at desc, reason desc
                on conflict (person_id, wave) do update
               set revoked_at = excluded.revoked_at, revocation_reason = excluded.revocation_reason
             where m.revoked_at is null
                or (excluded.revoked_at, excluded.revocation_reason) > (m.revoked_at, m.revocation_reason)
            """;

    private static final String REINSTATED = """
            insert into {set}.membership as m (person_id, wave, reinstated_at)
            select person_id, wave, max(at)
              from unnest($1::uuid[], $2::int[], $3::timestamptz[]) as e (person_id, wave, at)
             group by person_id, wave
             order by person_id, wave
                on conflict (person_id, wave) do update set reinstated_at = greatest(m.reinstated_at, excluded.reinstated_at)
            """;

    static final List<Fact<?>> ALL = List.of(
            new Fact<>(
                    Topics.PARTICIPANT_SELECTED,
                    ParticipantSelected.class,
                    SELECTED,
                    columns -> columns.uuids(event -> event.payload().participantId())
                            .ints(event -> event.payload().wave())
                            .instants(event -> event.payload().noticeAt())
                            .texts(event -> event.payload().decree())
                            .ints(event -> event.payload().rank())
                            .instants(event -> event.payload().firstPurchaseDeadline())),
            new Fact<>(
                    Topics.PARTICIPANT_REMINDED,
                    ParticipantReminded.class,
                    REMINDED,
                    columns -> columns.uuids(event -> event.payload().participantId())
                            .ints(event -> event.payload().wave())
                            .instants(event -> event.payload().remindedAt())),
            new Fact<>(
                    Topics.PARTICIPANT_SUSPENDED,
                    ParticipantSuspended.class,
                    SUSPENDED,
                    columns -> columns.uuids(event -> event.payload().participantId())
                            .ints(event -> event.payload().wave())
                            .instants(event -> event.payload().suspendedAt())
                            .texts(event -> event.payload().reason())),
            new Fact<>(
                    Topics.PARTICIPANT_REVOKED,
                    ParticipantRevoked.class,
                    REVOKED,
                    columns -> columns.uuids(event -> event.payload().participantId())
                            .ints(event -> event.payload().wave())
                            .instants(event -> event.payload().revokedAt())
                            .texts(event -> event.payload().reason())),
            new Fact<>(
                    Topics.PARTICIPANT_REINSTATED,
                    ParticipantReinstated.class,
                    REINSTATED,
                    columns -> columns.uuids(event -> event.payload().participantId())
                            .ints(event -> event.payload().wave())
                            .instants(event -> event.payload().reinstatedAt())));

    private MembershipFacts() {}
}

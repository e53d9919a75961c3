package id.prakerja.oversight.facts;

import id.prakerja.events.ApplicantErased;
import id.prakerja.events.ApplicantJoined;
import id.prakerja.events.ApplicantRegistered;
import id.prakerja.events.ParticipantIdentified;
import id.prakerja.events.Topics;
import id.prakerja.messaging.ReceivedEvent;
import java.util.List;
import java.util.stream.Collectors;

/** People who register, join a wave and are forgotten. */
final class PeopleFacts {

    /** What was told last stands; whoever was erased stays so. */
    private static final String REGISTERED = """
            insert into {set}.person as p
                   (person_id, told_at, registered_at, province, regency, birth_year, gender, channel, priority, disability)
            select distinct on (person_id) *
              from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::text[], $5::text[], $6::int[], $7::text[],
                          $8::text[], $9::boolean[], $10::boolean[])
                   as e (person_id, told_at, registered_at, province, regency, birth_year, gender, channel, priority, disability)
             order by person_id, (told_at, registered_at, province, regency, birth_year, gender, channel, priority, disability) desc
                on conflict (person_id) do update
               set told_at = excluded.told_at, registered_at = excluded.registered_at, province = excluded.province,
                   regency = excluded.regency, birth_year = excluded.birth_year, gender = excluded.gender,
                   channel = excluded.channel, priority = excluded.priority, disability = excluded.disability
             where p.erased_at is null
               and (excluded.told_at, excluded.registered_at, excluded.province, excluded.regency, excluded.birth_year,
                    excluded.gender, excluded.channel, excluded.priority, excluded.disability)
                 > (p.told_at, p.registered_at, p.province, p.regency, p.birth_year, p.gender, p.channel, p.priority, p.disability)
            """;

    /** Nothing of the person stays but that there was one; the row keeps a late registration out. */
    private static final String ERASED = """
            insert into {set}.person as p (person_id, erased_at)
            select person_id, min(at)
              from unnest($1::uuid[], $2::timestamptz[]) as e (person_id, at)
             group by person_id
             order by person_id
                on conflict (person_id) do update
               set erased_at = least(p.erased_at, excluded.erased_at), told_at = null, registered_at = null, province = null,
                   regency = null, birth_year = null, gender = null, channel = null, priority = null, disability = null
            """;

    /** One entry a person and wave: the first. */
    private static final String JOINED = """
            insert into {set}.joining as j (person_id, wave, channel, joined_at)
            select distinct on (person_id, wave) *
              from unnest($1::uuid[], $2::int[], $3::text[], $4::timestamptz[]) as e (person_id, wave, channel, joined_at)
             order by person_id, wave, joined_at, channel
                on conflict (person_id, wave) do update set channel = excluded.channel, joined_at = excluded.joined_at
             where (excluded.joined_at, excluded.channel) < (j.joined_at, j.channel)
            """;

    /** An id of a partner's is one person's for ever. */
    private static final String IDENTIFIED = """
            insert into {set}.partner_person (partner, partner_person_id, person_id)
            select distinct split_part(own, '/', 1), split_part(own, '/', 2)::uuid, person_id
              from unnest($1::uuid[], $2::text[]) as e (person_id, partners), string_to_table(partners, ' ') as own
             order by 1, 2
                on conflict do nothing
            """;

    static final List<Fact<?>> ALL = List.of(
            new Fact<>(
                    Topics.APPLICANT_REGISTERED,
                    ApplicantRegistered.class,
                    REGISTERED,
                    columns -> columns.uuids(event -> event.payload().applicantId())
                            .instants(ReceivedEvent::occurredAt)
                            .instants(event -> event.payload().registeredAt())
                            .texts(event -> event.payload().province())
                            .texts(event -> event.payload().regency())
                            .ints(event -> event.payload().birthYear())
                            .texts(event -> event.payload().gender())
                            .texts(event -> event.payload().channel())
                            .flags(event -> event.payload().priority())
                            .flags(event -> event.payload().disability())),
            new Fact<>(
                    Topics.APPLICANT_ERASED,
                    ApplicantErased.class,
                    ERASED,
                    columns -> columns.uuids(event -> event.payload().applicantId())
                            .instants(event -> event.payload().erasedAt())),
            new Fact<>(
                    Topics.PARTICIPANT_IDENTIFIED,
                    ParticipantIdentified.class,
                    IDENTIFIED,
                    columns -> columns.uuids(event -> event.payload().participantId())
                            .texts(event -> event.payload().partners().stream()
                                    .map(own -> own.partner() + '/' + own.personId())
                                    .collect(Collectors.joining(" ")))),
            new Fact<>(
                    Topics.APPLICANT_JOINED,
                    ApplicantJoined.class,
                    JOINED,
                    columns -> columns.uuids(event -> event.payload().applicantId())
                            .ints(event -> event.payload().wave())
                            .texts(event -> event.payload().channel())
                            .instants(event -> event.payload().joinedAt())));

    private PeopleFacts() {}
}

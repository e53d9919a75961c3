package id.prakerja.selection.candidates.entry;

import id.prakerja.events.ApplicantRegistered;
import id.prakerja.messaging.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Keeps what selection needs to know of the registered. */
@ApplicationScoped
public class ApplicantIntake {

    /**
     * One row per person; of two registrations the later counts, in whatever order and however often they arrive. The order by
     * id keeps two batches from waiting for each other.
     */
    private static final String UPSERT = """
            insert into applicant (applicant_id, province, regency, birth_year, gender, channel, priority, disability,
                                   occupation_group, identity_digest, family_digest, registered_at)
            select distinct on (applicant_id) *
              from unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::text[], $6::text[], $7::boolean[],
                          $8::boolean[], $9::text[], $10::text[], $11::text[], $12::timestamptz[])
                   as a (applicant_id, province, regency, birth_year, gender, channel, priority, disability,
                         occupation_group, identity_digest, family_digest, registered_at)
             where not exists (select from erased_applicant x where x.applicant_id = a.applicant_id)
             order by applicant_id, registered_at desc
                on conflict (applicant_id) do update
               set province = excluded.province, regency = excluded.regency, birth_year = excluded.birth_year,
                   gender = excluded.gender, channel = excluded.channel, priority = excluded.priority,
                   disability = excluded.disability, occupation_group = excluded.occupation_group,
                   identity_digest = excluded.identity_digest, family_digest = excluded.family_digest,
                   registered_at = excluded.registered_at
             where applicant.registered_at < excluded.registered_at
            """;

    /**
     * Stores registrations.
     *
     * @param tx open transaction
     * @param events registrations in any order, repeated or not
     * @return completes when stored
     */
    public Uni<Void> take(SqlConnection tx, List<ReceivedEvent<ApplicantRegistered>> events) {
        List<ApplicantRegistered> people =
                events.stream().map(ReceivedEvent::payload).toList();
        return tx.preparedQuery(UPSERT)
                .execute(Tuple.from(List.of(
                        column(people, ApplicantRegistered::applicantId, UUID[]::new),
                        column(people, ApplicantRegistered::province, String[]::new),
                        column(people, ApplicantRegistered::regency, String[]::new),
                        column(people, ApplicantRegistered::birthYear, Integer[]::new),
                        column(people, ApplicantRegistered::gender, String[]::new),
                        column(people, ApplicantRegistered::channel, String[]::new),
                        column(people, ApplicantRegistered::priority, Boolean[]::new),
                        column(people, ApplicantRegistered::disability, Boolean[]::new),
                        column(people, ApplicantRegistered::occupationGroup, String[]::new),
                        column(people, ApplicantRegistered::identityDigest, String[]::new),
                        column(people, ApplicantRegistered::familyDigest, String[]::new),
                        column(
                                people,
                                person -> person.registeredAt().atOffset(ZoneOffset.UTC),
                                OffsetDateTime[]::new))))
                .replaceWithVoid();
    }

    private static <T> T[] column(
            List<ApplicantRegistered> people, Function<ApplicantRegistered, T> field, IntFunction<T[]> array) {
        return people.stream().map(field).toArray(array);
    }
}

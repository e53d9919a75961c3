package id.prakerja.selection.candidates.entry;

import id.prakerja.events.ApplicantRegistered;
import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps what selection needs to know of the registered. */
@ApplicationScoped
public class ApplicantIntake {

    /**
     * One row per person; of two registrations the later counts, in whatever order and however often they arrive. The order by
     * id keeps two batches from waiting for each other.
     */
    private static final String UPSERT = """
            insert into applicant (applicant_id, province, regency, birth_year, gender, channel, priority, disability,
                                   occupation_group, identity_alias, family_alias, registered_at)
            select distinct on (applicant_id) *
              from unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::text[], $6::text[], $7::boolean[],
                          $8::boolean[], $9::text[], $10::text[], $11::text[], $12::timestamptz[])
                   as a (applicant_id, province, regency, birth_year, gender, channel, priority, disability,
                         occupation_group, identity_alias, family_alias, registered_at)
             where not exists (select from erased_applicant x where x.applicant_id = a.applicant_id)
             order by applicant_id, registered_at desc
                on conflict (applicant_id) do update
               set province = excluded.province, regency = excluded.regency, birth_year = excluded.birth_year,
                   gender = excluded.gender, channel = excluded.channel, priority = excluded.priority,
                   disability = excluded.disability, occupation_group = excluded.occupation_group,
                   identity_alias = excluded.identity_alias, family_alias = excluded.family_alias,
                   registered_at = excluded.registered_at
             where applicant.registered_at < excluded.registered_at
            """;

    /**
     * Stores registrations.
     *
     * @param events registrations in any order, repeated or not
     */
    public Uni<Void> take(SqlConnection tx, List<ReceivedEvent<ApplicantRegistered>> events) {
        return tx.preparedQuery(UPSERT)
                .execute(Columns.of(events, ReceivedEvent::payload)
                        .uuids(ApplicantRegistered::applicantId)
                        .texts(ApplicantRegistered::province)
                        .texts(ApplicantRegistered::regency)
                        .ints(ApplicantRegistered::birthYear)
                        .texts(ApplicantRegistered::gender)
                        .texts(ApplicantRegistered::channel)
                        .flags(ApplicantRegistered::priority)
                        .flags(ApplicantRegistered::disability)
                        .texts(ApplicantRegistered::occupationGroup)
                        .texts(ApplicantRegistered::identityAlias)
                        .texts(ApplicantRegistered::familyAlias)
                        .instants(ApplicantRegistered::registeredAt)
                        .tuple())
                .replaceWithVoid();
    }
}

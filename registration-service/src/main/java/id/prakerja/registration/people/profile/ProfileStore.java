package id.prakerja.registration.people.profile;

import id.prakerja.registration.people.profile.domain.DeclarationKind;
import id.prakerja.registration.people.profile.domain.Profile;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Profiles and declarations in the database, written in a transaction that has locked the applicant. */
@ApplicationScoped
public class ProfileStore {

    private static final String SAVE = """
            insert into applicant_profile (applicant_id, desired_trainings, years_of_work, disability_kind, updated_at)
            values ($1, $2, $3, $4, $5)
                on conflict (applicant_id) do update
               set desired_trainings = excluded.desired_trainings, years_of_work = excluded.years_of_work,
                   disability_kind = excluded.disability_kind, updated_at = excluded.updated_at
            """;

    /** The first acceptance of a version stays. */
    private static final String ACCEPT = """
            insert into declaration_acceptance (applicant_id, kind, version, accepted_at)
            select $1, kind, $3, $4 from unnest($2::text[]) as k (kind)
                on conflict do nothing
            """;

    /** What a form on paper says alone is no whole profile. */
    private static final String COMPLETE = """
            update applicant_profile p set completed_at = $2
             where p.applicant_id = $1 and p.completed_at is null and p.years_of_work is not null
               and (select count(distinct d.kind) from declaration_acceptance d where d.applicant_id = p.applicant_id) = $3
            """;

    private static final String IS_COMPLETE =
            "select from applicant_profile where applicant_id = $1 and completed_at is not null";

    Uni<Void> save(SqlConnection tx, UUID id, Profile profile, Instant now) {
        return tx.preparedQuery(SAVE)
                .execute(Values.of(
                        id,
                        profile.desiredTrainings().stream().map(Enum::name).toArray(String[]::new),
                        profile.yearsOfWork(),
                        profile.disabilityKind(),
                        now))
                .replaceWithVoid();
    }

    Uni<Void> accept(SqlConnection tx, UUID id, String version, Instant now) {
        return tx.preparedQuery(ACCEPT)
                .execute(Columns.of(List.of(DeclarationKind.values()))
                        .value(id)
                        .constants(kind -> kind)
                        .value(version)
                        .value(now)
                        .tuple())
                .replaceWithVoid();
    }

    /** Marks a profile complete whose declarations are; whether it has become so just now. */
    Uni<Boolean> complete(SqlConnection tx, UUID id, Instant now) {
        return tx.preparedQuery(COMPLETE)
                .execute(Values.of(id, now, (long) DeclarationKind.values().length))
                .map(rows -> rows.rowCount() > 0);
    }

    /** Whether profile and declarations of somebody are complete. */
    public Uni<Boolean> isComplete(SqlConnection tx, UUID id) {
        return tx.preparedQuery(IS_COMPLETE).execute(Values.of(id)).map(rows -> rows.size() > 0);
    }
}

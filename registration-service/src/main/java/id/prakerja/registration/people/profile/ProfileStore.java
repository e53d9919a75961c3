package id.prakerja.registration.people.profile;

import id.prakerja.registration.people.profile.domain.DeclarationKind;
import id.prakerja.registration.people.profile.domain.Profile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Profiles and declarations in the database, written in a transaction that has locked the applicant. */
@ApplicationScoped
class ProfileStore {

    private static final String SAVE = """
            insert into applicant_profile (applicant_id, desired_trainings, years_of_work, disability_kind, updated_at)
            values (?1, string_to_array(?2, ','), ?3, nullif(?4, ''), ?5)
                on conflict (applicant_id) do update
               set desired_trainings = excluded.desired_trainings, years_of_work = excluded.years_of_work,
                   disability_kind = excluded.disability_kind, updated_at = excluded.updated_at
            """;

    /** The first acceptance of a version stays. */
    private static final String ACCEPT = """
            insert into declaration_acceptance (applicant_id, kind, version, accepted_at) values (?1, ?2, ?3, ?4)
                on conflict do nothing
            """;

    /** What a form on paper tells alone is no whole profile. */
    private static final String COMPLETE = """
            update applicant_profile p set completed_at = ?2
             where p.applicant_id = ?1 and p.completed_at is null and p.years_of_work is not null
               and (select count(distinct d.kind) from declaration_acceptance d where d.applicant_id = p.applicant_id) = ?3
            """;

    Uni<Void> save(Mutiny.Session session, UUID id, Profile profile, Instant now) {
        return session.createNativeQuery(SAVE)
                .setParameter(1, id)
                .setParameter(
                        2, profile.desiredTrainings().stream().map(Enum::name).collect(Collectors.joining(",")))
                .setParameter(3, profile.yearsOfWork())
                .setParameter(
                        4,
                        profile.disabilityKind() == null
                                ? ""
                                : profile.disabilityKind().name())
                .setParameter(5, now.atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> accept(Mutiny.Session session, UUID id, String version, Instant now) {
        Uni<Void> accepted = Uni.createFrom().voidItem();
        for (DeclarationKind kind : DeclarationKind.values()) {
            accepted = accepted.chain(() -> session.createNativeQuery(ACCEPT)
                    .setParameter(1, id)
                    .setParameter(2, kind.name())
                    .setParameter(3, version)
                    .setParameter(4, now.atOffset(ZoneOffset.UTC))
                    .executeUpdate()
                    .replaceWithVoid());
        }
        return accepted;
    }

    /** Marks a profile complete whose declarations are; tells whether it has become so just now. */
    Uni<Boolean> complete(Mutiny.Session session, UUID id, Instant now) {
        return session.createNativeQuery(COMPLETE)
                .setParameter(1, id)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, (long) DeclarationKind.values().length)
                .executeUpdate()
                .map(rows -> rows > 0);
    }
}

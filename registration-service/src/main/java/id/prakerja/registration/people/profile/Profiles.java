package id.prakerja.registration.people.profile;

import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.applicant.Actor;
import id.prakerja.registration.people.applicant.Applicant;
import id.prakerja.registration.people.applicant.ApplicantProgress;
import id.prakerja.registration.people.applicant.Applicants;
import id.prakerja.registration.people.applicant.FormProblems;
import id.prakerja.registration.people.applicant.domain.FieldFault;
import id.prakerja.registration.people.profile.domain.Profile;
import id.prakerja.registration.people.profile.domain.ProfileProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Takes profiles and declarations in, in either order and at any time. Once both are there and the test is done, the person is
 * ready. Sending the same again changes nothing.
 */
@ApplicationScoped
class Profiles {

    private final Pool pool;
    private final Applicants applicants;
    private final ProfileStore store;
    private final DeclarationTexts texts;
    private final ApplicantProgress progress;
    private final Clock clock;

    Profiles(
            Pool pool,
            Applicants applicants,
            ProfileStore store,
            DeclarationTexts texts,
            ApplicantProgress progress,
            Clock clock) {
        this.pool = pool;
        this.applicants = applicants;
        this.store = store;
        this.texts = texts;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Keeps a profile.
     *
     * @return the applicant; fails with a refusal
     */
    Uni<Applicant> save(Actor actor, UUID id, Profile profile) {
        Instant now = clock.instant();
        return pool.withTransaction(tx -> applicants
                .locked(tx, actor, id)
                .invoke(applicant -> requireSound(profile, applicant))
                .chain(applicant -> store.save(tx, id, profile, now).chain(() -> complete(tx, applicant, now))));
    }

    /**
     * Keeps that the declarations were accepted.
     *
     * @return the applicant; fails with a refusal
     */
    Uni<Applicant> declare(Actor actor, UUID id, String version) {
        Instant now = clock.instant();
        String inForce = texts.inForce().version();
        return pool.withTransaction(tx -> applicants
                .locked(tx, actor, id)
                .invoke(applicant -> {
                    if (!inForce.equals(version)) {
                        throw Refusal.of(ProfileProblem.DECLARATION_NOT_IN_FORCE, inForce)
                                .toException();
                    }
                })
                .chain(applicant -> store.accept(tx, id, version, now).chain(() -> complete(tx, applicant, now))));
    }

    private Uni<Applicant> complete(SqlConnection tx, Applicant applicant, Instant now) {
        return store.complete(tx, applicant.id, now)
                .chain(newly -> newly
                        ? progress.profileCompleted(tx, applicant, now)
                        : Uni.createFrom().voidItem())
                .chain(() -> applicants.read(tx, applicant.id));
    }

    private static void requireSound(Profile profile, Applicant applicant) {
        List<FieldFault> faults = profile.faults(applicant.disability);
        if (!faults.isEmpty()) {
            throw FormProblems.faulty(faults);
        }
    }
}

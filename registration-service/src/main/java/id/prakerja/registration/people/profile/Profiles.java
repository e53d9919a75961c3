package id.prakerja.registration.people.profile;

import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.applicant.Actor;
import id.prakerja.registration.people.applicant.Applicant;
import id.prakerja.registration.people.applicant.ApplicantAccess;
import id.prakerja.registration.people.applicant.ApplicantProgress;
import id.prakerja.registration.people.applicant.FormProblems;
import id.prakerja.registration.people.applicant.domain.FieldFault;
import id.prakerja.registration.people.profile.domain.Profile;
import id.prakerja.registration.people.profile.domain.ProfileProblem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Takes profiles and declarations in, in either order and at any time. Once both are there and the test is done, the person is
 * ready. Sending the same again changes nothing.
 */
@ApplicationScoped
class Profiles {

    private final ProfileStore store;
    private final DeclarationTexts texts;
    private final ApplicantProgress progress;
    private final Clock clock;

    Profiles(ProfileStore store, DeclarationTexts texts, ApplicantProgress progress, Clock clock) {
        this.store = store;
        this.texts = texts;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Keeps a profile.
     *
     * @param actor the person, or an officer of the region
     * @param id the applicant
     * @param profile what is told
     * @return the applicant; fails with a refusal
     */
    Uni<Applicant> save(Actor actor, UUID id, Profile profile) {
        Instant now = clock.instant();
        return Panache.withTransaction(() -> ApplicantAccess.locked(actor, id)
                .invoke(applicant -> requireSound(profile, applicant))
                .call(applicant -> Panache.getSession()
                        .chain(session ->
                                store.save(session, id, profile, now).chain(() -> complete(session, applicant, now)))));
    }

    /**
     * Keeps that the declarations were accepted.
     *
     * @param actor the person, or an officer of the region
     * @param id the applicant
     * @param version version of the texts that were read
     * @return the applicant; fails with a refusal
     */
    Uni<Applicant> declare(Actor actor, UUID id, String version) {
        Instant now = clock.instant();
        String inForce = texts.inForce().version();
        return Panache.withTransaction(() -> ApplicantAccess.locked(actor, id)
                .invoke(applicant -> {
                    if (!inForce.equals(version)) {
                        throw Refusal.of(ProfileProblem.DECLARATION_NOT_IN_FORCE, inForce)
                                .toException();
                    }
                })
                .call(applicant -> Panache.getSession()
                        .chain(session -> store.accept(session, id, version, now)
                                .chain(() -> complete(session, applicant, now)))));
    }

    private Uni<Void> complete(Mutiny.Session session, Applicant applicant, Instant now) {
        return store.complete(session, applicant.id, now)
                .chain(newly -> newly
                        ? progress.profileCompleted(session, applicant, now)
                        : Uni.createFrom().voidItem());
    }

    private static void requireSound(Profile profile, Applicant applicant) {
        List<FieldFault> faults = profile.faults(applicant.disability);
        if (!faults.isEmpty()) {
            throw FormProblems.faulty(faults);
        }
    }
}

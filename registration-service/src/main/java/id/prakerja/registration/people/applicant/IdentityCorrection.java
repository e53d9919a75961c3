package id.prakerja.registration.people.applicant;

import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.applicant.domain.ApplicantProblem;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.registration.people.applicant.domain.FormRules;
import id.prakerja.registration.people.applicant.domain.Identity;
import id.prakerja.registration.people.applicant.domain.IdentityVerdict;
import id.prakerja.sealed.SealedData;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Takes corrected papers in after a rejection, and has them verified again. */
@ApplicationScoped
class IdentityCorrection {

    private final FormRules rules;
    private final RegistrationConfig config;
    private final PersonalDataVault vault;
    private final BlindIndex index;
    private final ApplicantProgress progress;
    private final Clock clock;

    IdentityCorrection(
            FormRules rules,
            RegistrationConfig config,
            PersonalDataVault vault,
            BlindIndex index,
            ApplicantProgress progress,
            Clock clock) {
        this.rules = rules;
        this.config = config;
        this.vault = vault;
        this.index = index;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Corrects. Sending the same data again while they are being verified changes nothing.
     *
     * @param actor the person, or an officer of the region
     * @param id the applicant
     * @param corrected the corrected data
     * @return the new status; fails with a refusal or a problem
     */
    Uni<ApplicantStatus> correct(Actor actor, UUID id, CorrectedIdentity corrected) {
        return Panache.withTransaction(() -> ApplicantAccess.locked(actor, id)
                        .chain(applicant -> correct(applicant, checked(applicant, corrected))))
                // Somebody else has registered the same NIK at this very moment.
                .onFailure(ConstraintViolationException.class)
                .transform(taken ->
                        Refusal.of(ApplicantProblem.NIK_ALREADY_REGISTERED).toException());
    }

    private Identity checked(Applicant applicant, CorrectedIdentity corrected) {
        IdentityVerdict verdict = rules.checkIdentity(
                corrected.nik(),
                corrected.kk(),
                corrected.name(),
                corrected.birthDate(),
                corrected.gender(),
                applicant.occupationGroup,
                LocalDate.ofInstant(clock.instant(), config.timeZone()));
        if (!verdict.reasons().isEmpty()) {
            throw FormProblems.ineligible(verdict.reasons());
        }
        return verdict.identity().orElseThrow(() -> FormProblems.faulty(verdict.faults()));
    }

    private Uni<ApplicantStatus> correct(Applicant applicant, Identity identity) {
        PersonalData known = vault.open(applicant.id, applicant.sealed());
        PersonalData corrected = known.with(identity);
        if (applicant.status == ApplicantStatus.IDENTITY_PENDING && corrected.equals(known)) {
            return Uni.createFrom().item(applicant.status);
        }
        if (applicant.status != ApplicantStatus.IDENTITY_REJECTED) {
            throw Refusal.of(ApplicantProblem.IDENTITY_NOT_CORRECTABLE, applicant.status.name())
                    .toException();
        }
        byte[] nikDigest = index.nik(corrected.nik());
        return requireFreeNik(applicant, nikDigest).chain(() -> {
            Instant now = clock.instant();
            SealedData sealed = vault.seal(applicant.id, corrected);
            applicant.nikDigest = nikDigest;
            applicant.likenessDigest = index.likeness(identity);
            applicant.personalData = sealed.envelope();
            applicant.personalDataKey = sealed.keyId();
            applicant.birthYear = identity.birthDate().getYear();
            applicant.gender = identity.gender();
            return Panache.getSession()
                    .chain(session -> progress.identityCorrected(session, applicant, now))
                    .replaceWith(ApplicantStatus.IDENTITY_PENDING);
        });
    }

    private static Uni<Void> requireFreeNik(Applicant applicant, byte[] nikDigest) {
        if (Arrays.equals(applicant.nikDigest, nikDigest)) {
            return Uni.createFrom().voidItem();
        }
        return Applicant.count("nikDigest", nikDigest)
                .invoke(others -> {
                    if (others > 0) {
                        throw Refusal.of(ApplicantProblem.NIK_ALREADY_REGISTERED)
                                .toException();
                    }
                })
                .replaceWithVoid();
    }
}

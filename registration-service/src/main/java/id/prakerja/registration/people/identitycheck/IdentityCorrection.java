package id.prakerja.registration.people.identitycheck;

import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.applicant.Actor;
import id.prakerja.registration.people.applicant.Applicant;
import id.prakerja.registration.people.applicant.ApplicantProgress;
import id.prakerja.registration.people.applicant.Applicants;
import id.prakerja.registration.people.applicant.BlindIndex;
import id.prakerja.registration.people.applicant.ContestedTransactions;
import id.prakerja.registration.people.applicant.FormProblems;
import id.prakerja.registration.people.applicant.PersonalData;
import id.prakerja.registration.people.applicant.PersonalDataVault;
import id.prakerja.registration.people.applicant.RegistrationConfig;
import id.prakerja.registration.people.applicant.UniqueViolation;
import id.prakerja.registration.people.applicant.domain.ApplicantProblem;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.registration.people.applicant.domain.FormRules;
import id.prakerja.registration.people.applicant.domain.Identity;
import id.prakerja.registration.people.applicant.domain.IdentityVerdict;
import id.prakerja.registration.privacy.alias.Aliases;
import id.prakerja.sealed.SealedData;
import id.prakerja.sealed.digests.VersionedDigest;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Takes corrected papers in after a rejection, and has them verified again. */
@ApplicationScoped
class IdentityCorrection {

    /**
     * Does nothing where somebody has registered the same NIK, so that two who want each other's wait for no row; fails where somebody
     * does so at this very moment. The row's digests stay of one version.
     */
    private static final String CORRECT = """
            update applicant
               set nik_digest = case digest_version when $10::int then $2::bytea else $8::bytea end,
                   likeness_digest = case digest_version when $10::int then $3::bytea else $9::bytea end,
                   personal_data = $4, personal_data_key = $5, birth_year = $6, gender = $7
             where id = $1 and not exists (select from applicant o where o.nik_digest in ($2::bytea, $8::bytea) and o.id <> $1)
               and (select digest_written('blind-index', $11::text[])) > 0
            """;

    private final ContestedTransactions transactions;
    private final Applicants applicants;
    private final FormRules rules;
    private final RegistrationConfig config;
    private final PersonalDataVault vault;
    private final BlindIndex index;
    private final Aliases aliases;
    private final ApplicantProgress progress;
    private final Clock clock;

    IdentityCorrection(
            ContestedTransactions transactions,
            Applicants applicants,
            FormRules rules,
            RegistrationConfig config,
            PersonalDataVault vault,
            BlindIndex index,
            Aliases aliases,
            ApplicantProgress progress,
            Clock clock) {
        this.transactions = transactions;
        this.applicants = applicants;
        this.rules = rules;
        this.config = config;
        this.vault = vault;
        this.index = index;
        this.aliases = aliases;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Corrects. Sending the same data again while they are being verified changes nothing.
     *
     * @return the new status; fails with a refusal or a problem
     */
    Uni<ApplicantStatus> correct(Actor actor, UUID id, CorrectedIdentity corrected) {
        return transactions
                .run(tx -> applicants
                        .locked(tx, actor, id)
                        .chain(applicant -> correct(tx, applicant, checked(applicant, corrected))))
                .onFailure(UniqueViolation::is)
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

    private Uni<ApplicantStatus> correct(SqlConnection tx, Applicant applicant, Identity identity) {
        PersonalData known = vault.open(applicant.id, applicant.sealed());
        PersonalData corrected = known.with(identity);
        if (applicant.status == ApplicantStatus.IDENTITY_PENDING && corrected.equals(known)) {
            return Uni.createFrom().item(applicant.status);
        }
        if (applicant.status != ApplicantStatus.IDENTITY_REJECTED) {
            throw Refusal.of(ApplicantProblem.IDENTITY_NOT_CORRECTABLE, applicant.status.name())
                    .toException();
        }
        SealedData sealed = vault.seal(applicant.id, corrected);
        VersionedDigest nik = index.nik(corrected.nik());
        VersionedDigest likeness = index.likeness(identity);
        return index.raise(tx, applicant.id)
                .chain(() -> tx.preparedQuery(CORRECT)
                        .execute(Values.of(
                                applicant.id,
                                nik.latest(),
                                likeness.latest(),
                                sealed.envelope(),
                                sealed.keyId(),
                                identity.birthDate().getYear(),
                                identity.gender(),
                                nik.former(),
                                likeness.former(),
                                index.versions().latest(),
                                index.versions().fingerprints())))
                .invoke(rows -> {
                    if (rows.rowCount() == 0) {
                        throw Refusal.of(ApplicantProblem.NIK_ALREADY_REGISTERED)
                                .toException();
                    }
                })
                .chain(() -> progress.identityCorrected(tx, applicant, clock.instant()))
                .chain(() -> hasOtherNumbers(known, corrected)
                        ? aliases.forget(tx, List.of(applicant.id))
                        : Uni.createFrom().voidItem())
                .replaceWith(ApplicantStatus.IDENTITY_PENDING);
    }

    /** What was published under the former numbers is published anew once these are verified. */
    private static boolean hasOtherNumbers(PersonalData known, PersonalData corrected) {
        return !known.nik().equals(corrected.nik()) || !known.kk().equals(corrected.kk());
    }
}

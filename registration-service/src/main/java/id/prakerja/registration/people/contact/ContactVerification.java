package id.prakerja.registration.people.contact;

import id.prakerja.refusal.Refusal;
import id.prakerja.registration.door.onetimecode.CodeAnswers;
import id.prakerja.registration.door.onetimecode.CodePurpose;
import id.prakerja.registration.door.onetimecode.OneTimeCodes;
import id.prakerja.registration.door.onetimecode.domain.CodeVerdict;
import id.prakerja.registration.door.token.ApplicantTokens;
import id.prakerja.registration.people.applicant.Actor;
import id.prakerja.registration.people.applicant.Applicant;
import id.prakerja.registration.people.applicant.Applicants;
import id.prakerja.registration.people.applicant.PersonalData;
import id.prakerja.registration.people.applicant.PersonalDataVault;
import id.prakerja.registration.people.contact.domain.ContactProblem;
import id.prakerja.registration.people.notice.CodeNotice;
import id.prakerja.registration.people.notice.Notices;
import id.prakerja.registration.people.notice.domain.Medium;
import id.prakerja.registration.people.notice.domain.NoticeKind;
import id.prakerja.sealed.Mask;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Confirms that phone and e-mail are the applicant's own, by a code that only their owner can read. */
@ApplicationScoped
class ContactVerification {

    private final Pool pool;
    private final Applicants applicants;
    private final OneTimeCodes codes;
    private final Notices notices;
    private final VerifiedContacts verified;
    private final PersonalDataVault vault;
    private final ApplicantTokens tokens;
    private final Clock clock;

    ContactVerification(
            Pool pool,
            Applicants applicants,
            OneTimeCodes codes,
            Notices notices,
            VerifiedContacts verified,
            PersonalDataVault vault,
            ApplicantTokens tokens,
            Clock clock) {
        this.pool = pool;
        this.applicants = applicants;
        this.codes = codes;
        this.notices = notices;
        this.verified = verified;
        this.vault = vault;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Sends a code to a registered contact.
     *
     * @return the answer; fails with a refusal
     */
    Uni<CodeSent> send(Actor actor, UUID id, Medium medium) {
        Instant now = clock.instant();
        return pool.withTransaction(tx -> applicants.locked(tx, actor, id).chain(applicant -> {
            if (verified.contains(applicant, medium)) {
                throw Refusal.of(ContactProblem.CONTACT_ALREADY_VERIFIED).toException();
            }
            return send(tx, applicant, medium, now);
        }));
    }

    /** A refusal of a code to be sent changes nothing, so that the transaction may well be undone with it. */
    private Uni<CodeSent> send(SqlConnection tx, Applicant applicant, Medium medium, Instant now) {
        PersonalData person = vault.open(applicant.id, applicant.sealed());
        String recipient = medium == Medium.PHONE ? person.phone() : person.email();
        if (recipient == null) {
            throw Refusal.of(ContactProblem.CONTACT_MISSING).toException();
        }
        String code = codes.newCode();
        CodePurpose purpose = purpose(applicant.id, medium);
        return codes.send(tx, purpose, code, now)
                .invoke(verdict -> CodeAnswers.orRefuse(verdict, now))
                .call(() -> notices.code(
                        tx, new CodeNotice(applicant.id, NoticeKind.CONTACT_CODE, medium, recipient, code, purpose)))
                .map(verdict -> new CodeSent(
                        medium,
                        medium == Medium.PHONE ? Mask.phone(recipient) : Mask.email(recipient),
                        verdict.state().expiresAt()));
    }

    /**
     * Takes a code.
     *
     * @return the answer; fails with a refusal
     */
    Uni<ContactsView> confirm(Actor actor, UUID id, Medium medium, String code) {
        Instant now = clock.instant();
        return pool.withTransaction(tx -> applicants
                        .locked(tx, actor, id)
                        .chain(applicant -> codes.take(tx, purpose(id, medium), code, now)
                                .chain(verdict -> (verdict.isAccepted()
                                                ? verified.add(tx, applicant, medium, now)
                                                : Uni.createFrom().item(applicant))
                                        .map(then -> new Taken(then, verdict)))))
                .map(taken -> {
                    CodeAnswers.orRefuse(taken.verdict(), now);
                    Applicant applicant = taken.applicant();
                    boolean ownToken = actor.isSelf(applicant.id, applicant.account) && verified.areComplete(applicant);
                    return ContactsView.of(applicant, ownToken ? tokens.issue(applicant.id) : Optional.empty());
                });
    }

    private static CodePurpose purpose(UUID id, Medium medium) {
        return new CodePurpose("CONTACT:" + medium + ":" + id);
    }

    private record Taken(Applicant applicant, CodeVerdict verdict) {}
}

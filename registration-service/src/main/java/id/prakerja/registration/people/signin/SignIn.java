package id.prakerja.registration.people.signin;

import id.prakerja.refusal.Refusal;
import id.prakerja.registration.door.onetimecode.CodeAnswers;
import id.prakerja.registration.door.onetimecode.CodePurpose;
import id.prakerja.registration.door.onetimecode.OneTimeCodes;
import id.prakerja.registration.door.onetimecode.domain.CodeProblem;
import id.prakerja.registration.door.onetimecode.domain.CodeVerdict;
import id.prakerja.registration.door.token.ApplicantToken;
import id.prakerja.registration.door.token.ApplicantTokens;
import id.prakerja.registration.people.applicant.Applicant;
import id.prakerja.registration.people.applicant.BlindIndex;
import id.prakerja.registration.people.contact.VerifiedContacts;
import id.prakerja.registration.people.notice.CodeNotice;
import id.prakerja.registration.people.notice.Notices;
import id.prakerja.registration.people.notice.domain.Medium;
import id.prakerja.registration.people.notice.domain.NoticeKind;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Signs people in by NIK, a registered contact, and a code that was sent to it. Codes are counted and locked for whatever was
 * typed in, whether or not anybody has registered with it, so that no answer tells who has.
 */
@ApplicationScoped
class SignIn {

    private final OneTimeCodes codes;
    private final Notices notices;
    private final VerifiedContacts verified;
    private final BlindIndex index;
    private final ApplicantTokens tokens;
    private final Clock clock;

    SignIn(
            OneTimeCodes codes,
            Notices notices,
            VerifiedContacts verified,
            BlindIndex index,
            ApplicantTokens tokens,
            Clock clock) {
        this.codes = codes;
        this.notices = notices;
        this.verified = verified;
        this.index = index;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Sends a code, if the person has registered with this contact.
     *
     * @param claimed who is to be signed in
     * @return until when a code would be valid; fails with a refusal that is the same for everybody
     */
    Uni<Instant> send(Claimed claimed) {
        Instant now = clock.instant();
        String code = codes.newCode();
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> codes.send(session, purpose(claimed), code, now)
                        .invoke(verdict -> CodeAnswers.orRefuse(verdict, now))
                        .call(() -> person(claimed)
                                .call(applicant -> applicant == null
                                        ? Uni.createFrom().voidItem()
                                        : notices.code(session, notice(applicant.id, claimed, code))))
                        .map(verdict -> verdict.state().expiresAt())));
    }

    private CodeNotice notice(UUID id, Claimed claimed, String code) {
        return new CodeNotice(id, NoticeKind.SIGN_IN_CODE, claimed.medium(), claimed.contact(), code, codes.validity());
    }

    /**
     * Takes the code. Whoever has read it has the contact, which is confirmed by that.
     *
     * @param claimed who is to be signed in
     * @param code what was typed in
     * @return a token of the person's own; fails with a refusal
     */
    Uni<SignedIn> signIn(Claimed claimed, String code) {
        Instant now = clock.instant();
        return Panache.withTransaction(() -> Panache.getSession()
                        .chain(session -> codes.take(session, purpose(claimed), code, now)
                                .chain(verdict -> signedIn(session, claimed, verdict, now))))
                .map(outcome -> {
                    CodeAnswers.orRefuse(outcome.verdict(), now);
                    return outcome.signedIn()
                            .orElseThrow(() ->
                                    Refusal.of(CodeProblem.CODE_NOT_REQUESTED).toException());
                });
    }

    private Uni<Outcome> signedIn(Mutiny.Session session, Claimed claimed, CodeVerdict verdict, Instant now) {
        if (!verdict.isAccepted()) {
            return Uni.createFrom().item(new Outcome(verdict, Optional.empty()));
        }
        return person(claimed)
                .call(applicant -> applicant == null
                        ? Uni.createFrom().voidItem()
                        : session.refresh(applicant, LockModeType.PESSIMISTIC_WRITE)
                                .chain(() -> verified.add(session, applicant, claimed.medium(), now)))
                .map(applicant -> new Outcome(
                        verdict,
                        Optional.ofNullable(applicant)
                                .flatMap(person ->
                                        tokens.issue(person.id).map(token -> new SignedIn(person.id, token)))));
    }

    private Uni<Applicant> person(Claimed claimed) {
        return claimed.medium() == Medium.PHONE
                ? Applicant.find(
                                "nikDigest = ?1 and phoneDigest = ?2",
                                index.nik(claimed.nik()),
                                index.phone(claimed.contact()))
                        .firstResult()
                : Applicant.find(
                                "nikDigest = ?1 and emailDigest = ?2",
                                index.nik(claimed.nik()),
                                index.email(claimed.contact()))
                        .firstResult();
    }

    private static CodePurpose purpose(Claimed claimed) {
        return new CodePurpose("SIGN_IN:" + claimed.nik() + ":" + claimed.medium() + ":" + claimed.contact());
    }

    /**
     * Somebody who is signed in.
     *
     * @param applicantId who
     * @param token the person's own
     */
    record SignedIn(UUID applicantId, ApplicantToken token) {}

    private record Outcome(CodeVerdict verdict, Optional<SignedIn> signedIn) {}
}

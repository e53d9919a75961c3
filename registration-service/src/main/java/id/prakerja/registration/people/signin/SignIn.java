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
import id.prakerja.registration.people.applicant.Applicants;
import id.prakerja.registration.people.applicant.BlindIndex;
import id.prakerja.registration.people.contact.VerifiedContacts;
import id.prakerja.registration.people.notice.CodeNotice;
import id.prakerja.registration.people.notice.Notices;
import id.prakerja.registration.people.notice.domain.Medium;
import id.prakerja.registration.people.notice.domain.NoticeKind;
import id.prakerja.sealed.digests.VersionedDigest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Signs people in by NIK, a registered contact, and a code that was sent to it. Codes are counted and locked for whatever was
 * typed in, whether or not anybody has registered with it, so that no answer shows who has.
 */
@ApplicationScoped
class SignIn {

    private final Pool pool;
    private final Applicants applicants;
    private final OneTimeCodes codes;
    private final Notices notices;
    private final VerifiedContacts verified;
    private final BlindIndex index;
    private final ApplicantTokens tokens;
    private final Clock clock;

    SignIn(
            Pool pool,
            Applicants applicants,
            OneTimeCodes codes,
            Notices notices,
            VerifiedContacts verified,
            BlindIndex index,
            ApplicantTokens tokens,
            Clock clock) {
        this.pool = pool;
        this.applicants = applicants;
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
     * @return until when a code would be valid; fails with a refusal that is the same for everybody
     */
    Uni<Instant> send(Claimed claimed) {
        Instant now = clock.instant();
        String code = codes.newCode();
        return pool.withTransaction(tx -> codes.send(tx, purpose(claimed), code, now)
                .invoke(verdict -> CodeAnswers.orRefuse(verdict, now))
                .call(() -> person(tx, claimed)
                        .chain(found -> found.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : notices.code(tx, notice(found.get().id, claimed, code))))
                .map(verdict -> verdict.state().expiresAt()));
    }

    private static CodeNotice notice(UUID id, Claimed claimed, String code) {
        return new CodeNotice(id, NoticeKind.SIGN_IN_CODE, claimed.medium(), claimed.contact(), code, purpose(claimed));
    }

    /**
     * Takes the code. Whoever has read it has the contact, which is confirmed by that.
     *
     * @return a token of the person's own; fails with a refusal
     */
    Uni<SignedIn> signIn(Claimed claimed, String code) {
        Instant now = clock.instant();
        return pool.withTransaction(tx -> codes.take(tx, purpose(claimed), code, now)
                        .chain(verdict -> verdict.isAccepted()
                                ? signedIn(tx, claimed, now).map(signedIn -> new Outcome(verdict, signedIn))
                                : Uni.createFrom().item(new Outcome(verdict, Optional.empty()))))
                .map(outcome -> {
                    CodeAnswers.orRefuse(outcome.verdict(), now);
                    return outcome.signedIn()
                            .orElseThrow(() ->
                                    Refusal.of(CodeProblem.CODE_NOT_REQUESTED).toException());
                });
    }

    private Uni<Optional<SignedIn>> signedIn(SqlConnection tx, Claimed claimed, Instant now) {
        return person(tx, claimed)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : verified.add(tx, found.get(), claimed.medium(), now)
                                .map(person -> tokens.issue(person.id).map(token -> new SignedIn(person.id, token))));
    }

    private Uni<Optional<Applicant>> person(SqlConnection tx, Claimed claimed) {
        VersionedDigest nik = index.nik(claimed.nik());
        return claimed.medium() == Medium.PHONE
                ? applicants.findByPhone(tx, nik, index.phone(claimed.contact()))
                : applicants.findByEmail(tx, nik, index.email(claimed.contact()));
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

package id.prakerja.training.enrolment;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.refusal.Decision;
import id.prakerja.refusal.RefusedException;
import id.prakerja.rest.idempotency.ContentDigest;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.training.account.AccountRequest;
import id.prakerja.training.account.AccountRequests;
import id.prakerja.training.account.domain.Consent;
import id.prakerja.training.account.domain.PurchasedCourse;
import id.prakerja.training.allowance.DailyVolumes;
import id.prakerja.training.allowance.Volume;
import id.prakerja.training.code.RandomCode;
import id.prakerja.training.course.Courses;
import id.prakerja.training.course.domain.Course;
import id.prakerja.training.person.PersonId;
import id.prakerja.training.person.PersonIds;
import id.prakerja.training.signature.SignedRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Sells trainings to participants who have consented (rule 8). */
@ApplicationScoped
public class Purchases {

    private static final int CONSENT_LENGTH = 12;

    private final AccountRequests requests;
    private final Courses courses;
    private final Vouchers vouchers;
    private final DailyVolumes volumes;
    private final PersonIds people;
    private final EnrolmentConfig config;
    private final SecureRandom random = new SecureRandom();

    Purchases(
            AccountRequests requests,
            Courses courses,
            Vouchers vouchers,
            DailyVolumes volumes,
            PersonIds people,
            EnrolmentConfig config) {
        this.volumes = volumes;
        this.requests = requests;
        this.courses = courses;
        this.vouchers = vouchers;
        this.people = people;
        this.config = config;
    }

    /** Takes a participant's consent to a purchase that could be made now. */
    Uni<String> consent(UUID participantId, IdempotencyKey key, NewConsent wanted) {
        String digest = ContentDigest.of(
                "consent", wanted.courseId().toString(), wanted.platformId(), Long.toString(wanted.price()));
        String code = RandomCode.of(CONSENT_LENGTH, random);
        return courses.get(wanted.courseId())
                .chain(course -> requests.apply(
                        participantId, "self|" + key.value(), digest, consenting(participantId, course, code, wanted)));
    }

    /** Takes the consent that a partner of the sandbox gives in the stead of a made-up participant. */
    public Uni<String> consentInStead(SignedRequest signed, PersonId personId, NewConsent wanted) {
        UUID participantId = people.open(signed.signatory(), personId).orThrow();
        String code = RandomCode.of(CONSENT_LENGTH, random);
        return courses.get(wanted.courseId())
                .chain(course ->
                        requests.apply(participantId, signed, consenting(participantId, course, code, wanted)));
    }

    private AccountRequest<ConsentView> consenting(UUID participantId, Course course, String code, NewConsent wanted) {
        return (account, now) -> course.saleBy(wanted.platformId(), wanted.price())
                .then(forSale -> account.consent(consent(code, wanted, now), now))
                .map(given -> ConsentView.of(people.of(given.platformId(), participantId), given));
    }

    private Consent consent(String code, NewConsent wanted, Instant now) {
        return new Consent(
                code, wanted.courseId(), wanted.platformId(), wanted.price(), now.plus(config.consentValidity()));
    }

    /**
     * Buys a course for a participant, at the course's present price. Where the day is used up, a purchase that is made already is still
     * answered as it was.
     */
    Uni<String> buy(SignedRequest signed, NewEnrolment wanted) {
        UUID participantId = people.open(signed.signatory(), wanted.personId()).orThrow();
        return volumes.take(signed.signatory(), Volume.PURCHASES)
                .chain(usedUp -> usedUp.isPresent()
                        ? requests.apply(participantId, signed, (account, now) -> new Decision.Refused<>(usedUp.get()))
                        : reserveAndBuy(participantId, signed, wanted));
    }

    private Uni<String> reserveAndBuy(UUID participantId, SignedRequest signed, NewEnrolment wanted) {
        UUID enrolmentId = UuidCreator.getTimeOrderedEpoch();
        return courses.get(wanted.courseId())
                .chain(course -> vouchers.reserve(participantId, enrolmentId)
                        .chain(voucher -> buy(participantId, signed, wanted, enrolmentId, course, voucher)));
    }

    private Uni<String> buy(
            UUID participantId,
            SignedRequest signed,
            NewEnrolment wanted,
            UUID enrolmentId,
            Course course,
            String voucher) {
        PurchasedCourse bought = new PurchasedCourse(
                course.courseId(),
                course.terms().title(),
                course.terms().institutionId(),
                signed.partnerId(),
                course.terms().price(),
                course.terms().durationHours());
        return requests.apply(
                        participantId,
                        signed,
                        (account, now) -> course.saleBy(signed.partnerId())
                                .then(forSale -> account.buy(enrolmentId, bought, voucher, wanted.consent(), now))
                                .map(enrolment -> PurchaseAnswer.of(
                                        enrolment, account.wallet().balance())))
                .onFailure(RefusedException.class)
                .call(() -> vouchers.release(participantId, voucher))
                .call(answer -> releaseUnlessSold(participantId, voucher, answer));
    }

    /** A repeated request gets the answer of the first one, with the voucher of the first one. */
    private Uni<Void> releaseUnlessSold(UUID participantId, String voucher, String answer) {
        return answer.contains(voucher) ? Uni.createFrom().voidItem() : vouchers.release(participantId, voucher);
    }
}

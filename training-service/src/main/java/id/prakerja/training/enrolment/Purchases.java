package id.prakerja.training.enrolment;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.training.account.AccountRequests;
import id.prakerja.training.account.domain.PurchasedCourse;
import id.prakerja.training.course.Courses;
import id.prakerja.training.course.domain.Course;
import id.prakerja.training.signature.SignedRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Sells trainings to participants (rule 8). */
@ApplicationScoped
class Purchases {

    private final AccountRequests requests;
    private final Courses courses;
    private final Vouchers vouchers;

    Purchases(AccountRequests requests, Courses courses, Vouchers vouchers) {
        this.requests = requests;
        this.courses = courses;
        this.vouchers = vouchers;
    }

    /** Buys a course for a participant, at the course's present price. */
    Uni<String> buy(SignedRequest signed, UUID participantId, UUID courseId) {
        UUID enrolmentId = UuidCreator.getTimeOrderedEpoch();
        return courses.get(courseId)
                .invoke(course -> requireForSale(course, signed.partnerId()))
                .chain(course -> vouchers.reserve(participantId, enrolmentId)
                        .chain(voucher -> buy(signed, participantId, enrolmentId, course, voucher)));
    }

    private Uni<String> buy(SignedRequest signed, UUID participantId, UUID enrolmentId, Course course, String voucher) {
        PurchasedCourse bought = new PurchasedCourse(
                course.courseId(),
                course.terms().title(),
                course.terms().institutionId(),
                signed.partnerId(),
                course.terms().price());
        return requests.carryOut(
                participantId,
                signed.requestKey(),
                signed.contentDigest(),
                (account, now) -> account.buy(enrolmentId, bought, voucher, now)
                        .map(enrolment ->
                                PurchaseAnswer.of(enrolment, account.wallet().balance())));
    }

    private static void requireForSale(Course course, String platformId) {
        course.objectionToSale(platformId).ifPresent(objection -> {
            throw objection.toException();
        });
    }
}

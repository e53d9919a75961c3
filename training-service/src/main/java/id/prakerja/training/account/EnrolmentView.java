package id.prakerja.training.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.training.account.domain.Completion;
import id.prakerja.training.account.domain.Enrolment;
import id.prakerja.training.account.domain.EnrolmentStatus;
import id.prakerja.training.account.domain.PurchasedCourse;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An enrolment as it is shown.
 *
 * @param enrolmentId the enrolment
 * @param courseId the course
 * @param title its title
 * @param institutionId the institution that owns it
 * @param platformId the platform that sold it
 * @param price rupiah taken from the balance
 * @param status where in its life it is
 * @param voucher the redeem code; to others than the participant its last four characters
 * @param enrolledAt when it was bought, UTC
 * @param redeemedAt when the voucher was used, UTC
 * @param attendance percent attended, as far as reported
 * @param certificateNumber number of the certificate
 * @param verificationCode what the certificate is verified with; to the participant
 * @param score result of the evaluation
 * @param completedAt when it was completed, UTC
 * @param first whether it is the person's first completed training
 * @param minutes time on the task, as far as reported
 * @param rule name and version of the rule by which the completion counts or waits for a sample
 * @param rating 1 to 5, if reviewed
 * @param endedBecause stable code, if it ended without a certificate that stands
 */
@Schema(name = "Enrolment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EnrolmentView(
        UUID enrolmentId,
        UUID courseId,
        String title,
        String institutionId,
        String platformId,
        long price,
        EnrolmentStatus status,
        String voucher,
        Instant enrolledAt,
        Instant redeemedAt,
        Integer attendance,
        String certificateNumber,
        String verificationCode,
        Integer score,
        Instant completedAt,
        Boolean first,
        Integer minutes,
        String rule,
        Integer rating,
        String endedBecause) {

    private static final int SHOWN = 4;

    static EnrolmentView of(Enrolment enrolment, boolean ownData) {
        PurchasedCourse course = enrolment.course();
        Completion completion = enrolment.completion();
        boolean completed = completion != null;
        return new EnrolmentView(
                enrolment.id(),
                course.courseId(),
                course.title(),
                course.institutionId(),
                course.platformId(),
                course.price(),
                enrolment.status(),
                ownData ? enrolment.voucher() : masked(enrolment.voucher()),
                enrolment.paidAt(),
                enrolment.redemption() == null ? null : enrolment.redemption().redeemedAt(),
                attendance(enrolment),
                completed ? completion.certificateNumber() : null,
                completed && ownData ? completion.verificationCode() : null,
                completed ? completion.score() : null,
                completed ? completion.completedAt() : null,
                completed ? completion.first() : null,
                enrolment.progress() == null ? null : enrolment.progress().minutes(),
                completed && completion.evidence() != null
                        ? completion.evidence().rule()
                        : null,
                enrolment.review() == null ? null : enrolment.review().rating(),
                enrolment.closing() == null ? null : enrolment.closing().reason());
    }

    private static Integer attendance(Enrolment enrolment) {
        if (enrolment.completion() != null) {
            return enrolment.completion().attendance();
        }
        return enrolment.progress() == null ? null : enrolment.progress().attendance();
    }

    private static String masked(String voucher) {
        return "*".repeat(voucher.length() - SHOWN) + voucher.substring(voucher.length() - SHOWN);
    }
}

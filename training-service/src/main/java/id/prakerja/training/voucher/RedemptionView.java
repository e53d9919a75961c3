package id.prakerja.training.voucher;

import id.prakerja.training.account.domain.Enrolment;
import id.prakerja.training.account.domain.EnrolmentStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A voucher used: the training may begin.
 *
 * @param enrolmentId the enrolment
 * @param courseId the course bought
 * @param title its title
 * @param platformId the platform that sold it
 * @param status {@code REDEEMED}
 * @param redeemedAt when, UTC
 */
@Schema(name = "Redemption")
public record RedemptionView(
        @Schema(examples = "019b1e5f-0d4c-7b02-8a55-90c1e2d3f4a5")
        UUID enrolmentId,

        @Schema(examples = "019b1e5c-7a30-7c11-9d3e-2f6a51c0b7d4")
        UUID courseId,

        @Schema(examples = "Dasar pembukuan") String title,
        @Schema(examples = "tokopedia") String platformId,
        @Schema(examples = "REDEEMED") EnrolmentStatus status,
        @Schema(examples = "2020-09-10T04:00:00Z") Instant redeemedAt) {

    static RedemptionView of(Enrolment redeemed) {
        return new RedemptionView(
                redeemed.id(),
                redeemed.course().courseId(),
                redeemed.course().title(),
                redeemed.course().platformId(),
                redeemed.status(),
                redeemed.redemption().redeemedAt());
    }
}

package id.prakerja.training.voucher;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.prakerja.training.account.domain.Enrolment;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Answer of the older voucher API.
 *
 * @param redeemCode the code asked for
 * @param status {@code UNUSED} or {@code USED}
 * @param courseId the course bought
 * @param courseTitle its title
 */
public record VoucherAnswer(
        @JsonProperty("redeem_code") @Schema(examples = "7KQMP2ZX9RTWBC4D")
        String redeemCode,

        @JsonProperty("status") Use status,
        @JsonProperty("course_id") UUID courseId,

        @JsonProperty("course_title") @Schema(examples = "Dasar pembukuan")
        String courseTitle) {

    /** Whether a code has been used. */
    public enum Use {
        /** May be committed. */
        UNUSED,
        /** Has been committed by this request. */
        USED
    }

    static VoucherAnswer of(Enrolment enrolment) {
        return new VoucherAnswer(
                enrolment.voucher(),
                enrolment.redemption() == null ? Use.UNUSED : Use.USED,
                enrolment.course().courseId(),
                enrolment.course().title());
    }
}

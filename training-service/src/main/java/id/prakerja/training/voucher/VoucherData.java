package id.prakerja.training.voucher;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.prakerja.training.account.domain.Enrolment;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the older voucher API says about a code.
 *
 * @param redeemCode the code asked for
 * @param courseCode the course bought
 * @param courseTitle its title
 * @param invoiceCode the purchase
 * @param status 0: may be used; 1: has been used by this request
 * @param redeemedAt when it was used, UTC
 * @param platform the platform that sold it
 */
@Schema(name = "VoucherData")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VoucherData(
        @JsonProperty("redeem_code") @Schema(examples = "7KQMP2ZX9RTWBC4D")
        String redeemCode,

        @JsonProperty("course_code") @Schema(examples = "019b1e5c-7a30-7c11-9d3e-2f6a51c0b7d4")
        UUID courseCode,

        @JsonProperty("course_title") @Schema(examples = "Dasar pembukuan")
        String courseTitle,

        @JsonProperty("invoice_code") @Schema(examples = "019b1e5f-0d4c-7b02-8a55-90c1e2d3f4a5")
        UUID invoiceCode,

        @JsonProperty("status") @Schema(examples = "1") int status,

        @JsonProperty("redeem_at") @Schema(examples = "2020-09-10T04:00:00Z")
        Instant redeemedAt,

        @JsonProperty("dp_platform") @Schema(examples = "tokopedia")
        String platform) {

    static VoucherData of(Enrolment enrolment) {
        boolean used = enrolment.redemption() != null;
        return new VoucherData(
                enrolment.voucher(),
                enrolment.course().courseId(),
                enrolment.course().title(),
                enrolment.id(),
                used ? 1 : 0,
                used ? enrolment.redemption().redeemedAt() : null,
                enrolment.course().platformId());
    }
}

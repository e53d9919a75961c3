package id.prakerja.training.enrolment;

import id.prakerja.training.account.domain.Enrolment;
import id.prakerja.training.account.domain.EnrolmentStatus;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A purchase made.
 *
 * @param enrolmentId the enrolment
 * @param voucher the redeem code to pass on to the participant
 * @param price rupiah taken from the balance
 * @param balance rupiah left after this purchase
 * @param status {@code PAID}
 */
public record PurchaseAnswer(
        UUID enrolmentId,
        @Schema(examples = "7KQMP2ZX9RTWBC4D") String voucher,
        @Schema(examples = "350000") long price,
        @Schema(examples = "650000") long balance,
        EnrolmentStatus status) {

    static PurchaseAnswer of(Enrolment bought, long balance) {
        return new PurchaseAnswer(bought.id(), bought.voucher(), bought.course().price(), balance, bought.status());
    }
}

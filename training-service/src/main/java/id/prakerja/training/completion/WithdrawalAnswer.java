package id.prakerja.training.completion;

import id.prakerja.training.account.domain.Enrolment;
import id.prakerja.training.account.domain.EnrolmentStatus;
import java.util.UUID;

/**
 * A completion withdrawn.
 *
 * @param enrolmentId the enrolment
 * @param status {@code FAILED}
 * @param reason stable code
 */
public record WithdrawalAnswer(UUID enrolmentId, EnrolmentStatus status, String reason) {

    static WithdrawalAnswer of(Enrolment withdrawn) {
        return new WithdrawalAnswer(
                withdrawn.id(), withdrawn.status(), withdrawn.closing().reason());
    }
}

package id.prakerja.training.review;

import id.prakerja.training.account.domain.Enrolment;
import id.prakerja.training.account.domain.EnrolmentStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * A review taken.
 *
 * @param enrolmentId the enrolment
 * @param status {@code REVIEWED}
 * @param rating 1 to 5
 * @param reviewedAt when, UTC
 */
public record ReviewAnswer(UUID enrolmentId, EnrolmentStatus status, int rating, Instant reviewedAt) {

    static ReviewAnswer of(Enrolment reviewed) {
        return new ReviewAnswer(
                reviewed.id(),
                reviewed.status(),
                reviewed.review().rating(),
                reviewed.review().reviewedAt());
    }
}

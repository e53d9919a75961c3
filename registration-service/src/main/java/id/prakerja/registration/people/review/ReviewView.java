package id.prakerja.registration.people.review;

import id.prakerja.registration.people.review.domain.ReviewOutcome;
import id.prakerja.registration.people.review.domain.ReviewSubject;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person asks the programme to look at again.
 *
 * @param reviewId the review
 * @param applicantId who asks
 * @param about what
 * @param failedSelections waves without being selected, at the time of asking
 * @param requestedAt when, UTC
 * @param outcome null as long as it is open
 * @param reason the operator's, in words
 * @param decidedAt when, UTC, or null
 */
@Schema(name = "Review")
public record ReviewView(
        UUID reviewId,
        UUID applicantId,
        @Schema(examples = "FAILED_SELECTIONS") ReviewSubject about,
        @Schema(examples = "3") int failedSelections,
        Instant requestedAt,
        @Schema(examples = "CONFIRMED") ReviewOutcome outcome,
        String reason,
        Instant decidedAt) {

    static ReviewView of(Review review) {
        return new ReviewView(
                review.id,
                review.applicantId,
                review.about,
                review.failedSelections,
                review.requestedAt,
                review.outcome,
                review.reason,
                review.decidedAt);
    }
}

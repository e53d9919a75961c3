package id.prakerja.training.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A review as anybody sees it: it does not say whose it is.
 *
 * @param reviewId its name
 * @param courseId the training
 * @param institutionId who owns it
 * @param platformId who sold it
 * @param stars 1 to 5
 * @param words in the participant's own, once a curator has let them through
 * @param day the day of the review, UTC
 */
@Schema(name = "Review")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewView(
        @Schema(examples = "019b1e60-0d4c-7b02-8a55-90c1e2d3f4a5")
        UUID reviewId,

        @Schema(examples = "019b1e5f-0d4c-7b02-8a55-90c1e2d3f4a5")
        UUID courseId,

        @Schema(examples = "lembaga-keahlian-digital") String institutionId,
        @Schema(examples = "tokopedia") String platformId,
        @Schema(examples = "5") int stars,
        @Schema(examples = "Clear and useful.") String words,
        @Schema(examples = "2020-09-21") LocalDate day) {

    static ReviewView of(PublishedReview review) {
        return new ReviewView(
                review.reviewId(),
                review.courseId(),
                review.institutionId(),
                review.platformId(),
                review.stars(),
                review.shownWords(),
                review.reviewedAt().atZone(ZoneOffset.UTC).toLocalDate());
    }
}

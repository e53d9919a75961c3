package id.prakerja.training.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A review as curators see it.
 *
 * @param reviewId its name
 * @param courseId the training
 * @param institutionId who owns it
 * @param platformId who sold it
 * @param stars 1 to 5
 * @param words in the participant's own
 * @param reviewedAt when, UTC
 * @param moderation what became of it
 * @param reason why it was hidden or excluded
 * @param moderator the curator who decided
 */
@Schema(name = "ModeratedReview")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModerationView(
        @Schema(examples = "019b1e60-0d4c-7b02-8a55-90c1e2d3f4a5")
        UUID reviewId,

        @Schema(examples = "019b1e5f-0d4c-7b02-8a55-90c1e2d3f4a5")
        UUID courseId,

        @Schema(examples = "lembaga-keahlian-digital") String institutionId,
        @Schema(examples = "tokopedia") String platformId,
        @Schema(examples = "5") int stars,
        @Schema(examples = "Clear and useful.") String words,
        @Schema(examples = "2020-09-21T04:00:00Z") Instant reviewedAt,
        @Schema(examples = "WAITING") Moderation moderation,

        @Schema(examples = "It names a trainer's telephone number.")
        String reason,

        @Schema(examples = "curator-2") String moderator) {

    static ModerationView of(PublishedReview review) {
        return new ModerationView(
                review.reviewId(),
                review.courseId(),
                review.institutionId(),
                review.platformId(),
                review.stars(),
                review.words(),
                review.reviewedAt(),
                review.moderation(),
                review.reason(),
                review.moderator());
    }
}

package id.prakerja.training.review;

import id.prakerja.training.account.domain.Enrolment;
import id.prakerja.training.account.domain.Review;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A review as the public knows it: one for each person and training.
 *
 * @param key whose and of which training; shown to nobody
 * @param reviewId its name for others
 * @param version counts the changes; 0 for one that is not stored yet
 * @param courseId the training
 * @param institutionId who owns it
 * @param platformId who sold it
 * @param stars 1 to 5
 * @param words in the participant's own, or null
 * @param reviewedAt when these were said, UTC
 * @param stands whether the completion that it is about stands
 * @param moderation what became of it
 * @param reason why it was hidden or excluded, or null
 * @param moderator the curator who decided, or null
 */
record PublishedReview(
        String key,
        UUID reviewId,
        long version,
        UUID courseId,
        String institutionId,
        String platformId,
        int stars,
        String words,
        Instant reviewedAt,
        boolean stands,
        Moderation moderation,
        String reason,
        String moderator) {

    static String key(UUID participantId, UUID courseId) {
        return participantId + "/" + courseId;
    }

    /** A review that has just come. */
    static PublishedReview first(UUID participantId, Enrolment enrolment, UUID reviewId) {
        return new PublishedReview(
                        key(participantId, enrolment.course().courseId()),
                        reviewId,
                        0,
                        enrolment.course().courseId(),
                        enrolment.course().institutionId(),
                        enrolment.course().platformId(),
                        0,
                        null,
                        Instant.EPOCH,
                        false,
                        Moderation.SHOWN,
                        null,
                        null)
                .as(enrolment);
    }

    /**
     * As its enrolment is now. Other words wait for a curator anew; what was excluded stays so. An enrolment of earlier times, whose
     * training the person has bought again, changes nothing.
     */
    PublishedReview as(Enrolment enrolment) {
        Review said = enrolment.review();
        if (said.reviewedAt().isBefore(reviewedAt)) {
            return this;
        }
        return new PublishedReview(
                key,
                reviewId,
                version,
                courseId,
                institutionId,
                enrolment.course().platformId(),
                said.rating(),
                said.comment(),
                said.reviewedAt(),
                enrolment.status().certified(),
                moderation(said.comment()),
                reason,
                moderator);
    }

    private Moderation moderation(String said) {
        if (moderation == Moderation.EXCLUDED || Objects.equals(words, said)) {
            return moderation;
        }
        return said == null || said.isBlank() ? Moderation.SHOWN : Moderation.WAITING;
    }

    PublishedReview moderated(Moderation outcome, String because, String by) {
        return new PublishedReview(
                key,
                reviewId,
                version,
                courseId,
                institutionId,
                platformId,
                stars,
                words,
                reviewedAt,
                stands,
                outcome,
                because,
                by);
    }

    /** Whether its stars are in the averages. */
    boolean counts() {
        return stands && moderation != Moderation.EXCLUDED;
    }

    /** Its words, where anybody may read them. */
    String shownWords() {
        return counts() && moderation == Moderation.SHOWN ? words : null;
    }
}

package id.prakerja.training.review;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.refusal.Refusal;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import id.prakerja.training.account.Accounts;
import id.prakerja.training.account.domain.Enrolment;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what the public knows of reviews as the accounts and the curators say it is. */
@ApplicationScoped
public class PublishedReviews {

    private final Accounts accounts;
    private final ReviewStore store;
    private final RatingStore ratings;

    PublishedReviews(Accounts accounts, ReviewStore store, RatingStore ratings) {
        this.accounts = accounts;
        this.store = store;
        this.ratings = ratings;
    }

    /** Publishes the review of an enrolment as it is now, or takes it out where its completion stands no longer. */
    public Uni<Void> refresh(UUID participantId, UUID enrolmentId) {
        return accounts.get(participantId)
                .map(account -> account.enrolments().stream()
                        .filter(each -> each.id().equals(enrolmentId) && each.review() != null)
                        .findFirst())
                .chain(found -> found.map(enrolment -> refresh(participantId, enrolment))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> refresh(UUID participantId, Enrolment enrolment) {
        return store.find(PublishedReview.key(participantId, enrolment.course().courseId()))
                .chain(known -> {
                    PublishedReview review = known.map(earlier -> earlier.as(enrolment))
                            .orElseGet(() ->
                                    PublishedReview.first(participantId, enrolment, UuidCreator.getTimeOrderedEpoch()));
                    return store.store(review)
                            .chain(stored -> stored
                                    ? ratings.count(review).call(() -> recountMoved(known, review))
                                    : refresh(participantId, enrolment));
                });
    }

    /** A training bought again may have come from another platform: its stars leave the first one. */
    private Uni<Void> recountMoved(Optional<PublishedReview> known, PublishedReview review) {
        return known.filter(earlier -> !earlier.platformId().equals(review.platformId()))
                .map(ratings::count)
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** Decides what becomes of a review. The same decision again changes nothing, and counts the stars once more. */
    Uni<PublishedReview> moderate(UUID reviewId, Moderation outcome, String reason, String curator) {
        return store.find(reviewId)
                .map(found -> found.orElseThrow(
                        () -> Refusal.of(ReviewProblem.REVIEW_UNKNOWN).toException()))
                .chain(review -> {
                    PublishedReview decided = review.moderated(outcome, reason, curator);
                    return store.store(decided).chain(stored -> {
                        if (!stored) {
                            throw Problems.of(CommonProblem.BUSY);
                        }
                        return ratings.count(decided).replaceWith(decided);
                    });
                });
    }

    Uni<List<PublishedReview>> list(ReviewFilter filter, Optional<UUID> after, int limit) {
        return store.list(filter, after, limit);
    }

    Uni<Stars> stars(String field, String value) {
        return ratings.sum(field, value);
    }
}

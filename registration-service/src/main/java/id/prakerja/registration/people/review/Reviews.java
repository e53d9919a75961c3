package id.prakerja.registration.people.review;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.applicant.Actor;
import id.prakerja.registration.people.applicant.Applicant;
import id.prakerja.registration.people.applicant.Applicants;
import id.prakerja.registration.people.review.domain.ReviewOutcome;
import id.prakerja.registration.people.review.domain.ReviewProblem;
import id.prakerja.registration.people.review.domain.ReviewSubject;
import id.prakerja.rest.problem.CommonProblem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Takes requests for a review in, one for each occasion, and the decisions on them. */
@ApplicationScoped
class Reviews {

    private final Applicants applicants;
    private final ReviewConfig config;
    private final Clock clock;

    Reviews(Applicants applicants, ReviewConfig config, Clock clock) {
        this.applicants = applicants;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Asks for a review. Asking again on the same occasion gives the same review; one more failed selection is a new occasion.
     *
     * @return the review; fails with a refusal
     */
    Uni<Review> request(Actor actor, UUID id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return applicants
                .find(id)
                .map(found -> found.filter(applicant -> actor.isSelf(id, applicant.account))
                        .orElseThrow(() -> Refusal.of(CommonProblem.FORBIDDEN).toException()))
                .chain(applicant -> {
                    ReviewSubject about = ReviewSubject.of(
                                    applicant.status, applicant.failedSelections, config.failedSelections())
                            .orElseThrow(() -> Refusal.of(
                                            ReviewProblem.REVIEW_NOT_DUE,
                                            Integer.toString(applicant.failedSelections),
                                            Integer.toString(config.failedSelections()))
                                    .toException());
                    return request(requested(applicant, about, now))
                            // The same request at the same moment: the other's review is there by now.
                            .onFailure(ConstraintViolationException.class)
                            .retry()
                            .atMost(1);
                });
    }

    private static Uni<Review> request(Review review) {
        return Panache.withTransaction(() -> Review.<Review>find(
                        "applicantId = ?1 and about = ?2 and failedSelections = ?3",
                        review.applicantId,
                        review.about,
                        review.failedSelections)
                .firstResult()
                .onItem()
                .ifNull()
                .switchTo(review::persist));
    }

    private static Review requested(Applicant applicant, ReviewSubject about, Instant now) {
        Review review = new Review();
        review.id = UuidCreator.getTimeOrderedEpoch();
        review.applicantId = applicant.id;
        review.about = about;
        review.failedSelections = applicant.failedSelections;
        review.requestedAt = now;
        return review;
    }

    /**
     * Decides. Sending the same decision again changes nothing.
     *
     * @return the review; fails with a refusal
     */
    Uni<Review> decide(String operator, UUID id, ReviewOutcome outcome, String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Panache.withTransaction(() -> Review.<Review>findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.of(ReviewProblem.REVIEW_UNKNOWN).toException())
                .invoke(review -> {
                    if (review.outcome == null) {
                        review.outcome = outcome;
                        review.reason = reason;
                        review.decidedBy = operator;
                        review.decidedAt = now;
                    } else if (review.outcome != outcome) {
                        throw Refusal.of(ReviewProblem.REVIEW_ALREADY_DECIDED, review.outcome.name())
                                .toException();
                    }
                }));
    }
}

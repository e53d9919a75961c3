package id.prakerja.training.review;

import id.prakerja.refusal.Decision;
import id.prakerja.rest.idempotency.ContentDigest;
import id.prakerja.training.account.AccountChanges;
import id.prakerja.training.account.AccountRequests;
import id.prakerja.training.account.Accounts;
import id.prakerja.training.account.domain.Enrolment;
import id.prakerja.training.sharing.SharedTraits;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/** Takes participants' opinions, and looks whether their words are their own. */
@ApplicationScoped
class Reviews {

    private final AccountRequests requests;
    private final AccountChanges changes;
    private final Accounts accounts;
    private final SharedTraits traits;
    private final ReviewConfig config;
    private final Clock clock;

    Reviews(
            AccountRequests requests,
            AccountChanges changes,
            Accounts accounts,
            SharedTraits traits,
            ReviewConfig config,
            Clock clock) {
        this.requests = requests;
        this.changes = changes;
        this.accounts = accounts;
        this.traits = traits;
        this.config = config;
        this.clock = clock;
    }

    Uni<String> review(UUID participantId, UUID enrolmentId, String key, NewReview review) {
        String comment = Objects.requireNonNullElse(review.comment(), "");
        String digest = ContentDigest.of("review", enrolmentId.toString(), Integer.toString(review.rating()), comment);
        return requests.apply(
                        participantId,
                        key,
                        digest,
                        (account, now) -> account.review(
                                        enrolmentId,
                                        enrolment -> enrolment.review(review.rating(), review.comment(), now))
                                .map(ReviewAnswer::of))
                .call(() -> compare(participantId, enrolmentId, comment));
    }

    /** Puts another opinion in the place of the first. */
    Uni<ReviewAnswer> change(UUID participantId, UUID enrolmentId, NewReview review) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String comment = Objects.requireNonNullElse(review.comment(), "");
        return changes.change(
                        participantId,
                        account -> account.review(
                                        enrolmentId,
                                        enrolment -> enrolment.changeReview(
                                                review.rating(), review.comment(), config.editable(), now))
                                .map(ReviewAnswer::of))
                .map(Decision::orThrow)
                .call(() -> compare(participantId, enrolmentId, comment));
    }

    private Uni<Void> compare(UUID participantId, UUID enrolmentId, String comment) {
        return comment.isEmpty()
                ? Uni.createFrom().voidItem()
                : accounts.get(participantId)
                        .onItem()
                        .transformToMulti(account -> Multi.createFrom().iterable(account.enrolments()))
                        .filter(enrolment -> enrolment.id().equals(enrolmentId))
                        .map(Enrolment::course)
                        .onItem()
                        .transformToUniAndConcatenate(
                                course -> traits.review(course.institutionId(), comment, participantId))
                        .onItem()
                        .ignoreAsUni();
    }
}

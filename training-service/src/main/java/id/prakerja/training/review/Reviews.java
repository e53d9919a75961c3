package id.prakerja.training.review;

import id.prakerja.rest.idempotency.ContentDigest;
import id.prakerja.training.account.AccountRequests;
import id.prakerja.training.account.Accounts;
import id.prakerja.training.account.domain.Enrolment;
import id.prakerja.training.account.domain.Review;
import id.prakerja.training.sharing.SharedTraits;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/** Takes participants' opinions, and looks whether their words are their own. */
@ApplicationScoped
class Reviews {

    private final AccountRequests requests;
    private final Accounts accounts;
    private final SharedTraits traits;

    Reviews(AccountRequests requests, Accounts accounts, SharedTraits traits) {
        this.requests = requests;
        this.accounts = accounts;
        this.traits = traits;
    }

    Uni<String> review(UUID participantId, UUID enrolmentId, String key, NewReview review) {
        String comment = Objects.requireNonNullElse(review.comment(), "");
        String digest = ContentDigest.of("review", enrolmentId.toString(), Integer.toString(review.rating()), comment);
        return requests.apply(
                        participantId,
                        key,
                        digest,
                        (account, now) -> account.review(
                                        enrolmentId, new Review(review.rating(), review.comment(), now))
                                .map(ReviewAnswer::of))
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

package id.prakerja.training.review;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.rest.query.QueryValues;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reviews for the public, and what curators decide about them. */
@Path("/v1")
@Tag(name = "Reviews")
public class PublishedReviewResource {

    private final PublishedReviews reviews;
    private final Caller caller;

    PublishedReviewResource(PublishedReviews reviews, Caller caller) {
        this.reviews = reviews;
        this.caller = caller;
    }

    /** Lists the reviews that count. */
    @GET
    @Path("/reviews")
    @PermitAll
    @Operation(
            operationId = "listReviews",
            summary = "List the reviews of a training, an institution or a platform, oldest first",
            description = "For anybody. They do not say whose they are; words are shown once a curator has read them.")
    public Uni<Page<ReviewView>> list(@Valid @BeanParam ReviewSubject subject, @BeanParam PageRequest page) {
        int limit = page.limit();
        return reviews.list(subject.one().filter(Optional.empty()), page.positionAsId(), limit + 1)
                .map(found -> Page.of(found.stream().map(ReviewView::of).toList(), limit, ReviewView::reviewId));
    }

    /** Shows the stars. */
    @GET
    @Path("/ratings")
    @PermitAll
    @Operation(
            operationId = "showRating",
            summary = "Show the average of a training, an institution or a platform",
            description = "For anybody.")
    public Uni<RatingView> rating(@Valid @BeanParam ReviewSubject subject) {
        ReviewSubject one = subject.one();
        return reviews.stars(one.field(), one.value()).map(RatingView::of);
    }

    /** Lists the curators' queue. */
    @GET
    @Path("/moderated-reviews")
    @RolesAllowed({Role.CURATOR, Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "listModeratedReviews",
            summary = "List reviews by what became of them: those that wait are the curators' queue")
    public Uni<Page<ModerationView>> queue(
            @QueryParam("moderation")
                    @NotNull
                    @Parameter(schema = @Schema(implementation = Moderation.class), example = "WAITING")
                    String moderation,
            @Valid @BeanParam ReviewSubject subject,
            @BeanParam PageRequest page) {
        int limit = page.limit();
        Moderation outcome = QueryValues.oneOf("moderation", moderation, Moderation.class);
        return reviews.list(subject.filter(Optional.of(outcome)), page.positionAsId(), limit + 1)
                .map(found ->
                        Page.of(found.stream().map(ModerationView::of).toList(), limit, ModerationView::reviewId));
    }

    /** Moderates a review. */
    @POST
    @Path("/moderated-reviews/{reviewId}/outcome")
    @RolesAllowed(Role.CURATOR)
    @Operation(
            operationId = "moderateReview",
            summary = "Show or hide a review's words, or exclude it with its stars",
            description = "Repeated, it changes nothing.")
    public Uni<ModerationView> moderate(UUID reviewId, @Valid @NotNull NewModeration decision) {
        return reviews.moderate(reviewId, decision.moderation(), decision.reason(), caller.subject())
                .map(ModerationView::of);
    }
}

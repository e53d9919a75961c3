package id.prakerja.registration.people.review;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.registration.people.review.domain.ReviewOutcome;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deciding reviews. */
@Path("/v1/reviews")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews")
public class ReviewsResource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Reviews reviews;
    private final Caller caller;

    ReviewsResource(Reviews reviews, Caller caller) {
        this.reviews = reviews;
        this.caller = caller;
    }

    /** Reviews in the order in which they were asked for. */
    @GET
    @WithSession
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "listReviews", summary = "List the reviews asked for, oldest first")
    public Uni<Page<ReviewView>> reviews(
            @Parameter(description = "Those that are open, or else those that are decided", example = "true")
                    @QueryParam("open")
                    @DefaultValue("true")
                    boolean open,
            @BeanParam PageRequest request) {
        int limit = request.limit();
        String query = "id > ?1 and outcome is " + (open ? "" : "not ") + "null order by id";
        return Review.<Review>find(query, request.positionAsId().orElse(BEFORE_ALL))
                .range(0, limit)
                .list()
                .map(found -> Page.of(found.stream().map(ReviewView::of).toList(), limit, ReviewView::reviewId));
    }

    /** Decides a review. */
    @PUT
    @Path("{id}/decision")
    @RolesAllowed(Role.OPERATOR)
    @Operation(operationId = "decideReview", summary = "Decide a review")
    @APIResponse(responseCode = "200", description = "Decided, now or before")
    @APIResponse(responseCode = "404", description = "REVIEW_UNKNOWN")
    @APIResponse(responseCode = "409", description = "REVIEW_ALREADY_DECIDED otherwise")
    public Uni<ReviewView> decide(@PathParam("id") UUID id, @NotNull @Valid ReviewDecision decision) {
        return reviews.decide(caller.subject(), id, decision.outcome(), decision.reason())
                .map(ReviewView::of);
    }

    /**
     * A decision.
     *
     * @param outcome what the review comes to
     * @param reason why, in words that the person reads; names nobody
     */
    @Schema(name = "ReviewDecision")
    public record ReviewDecision(
            @Schema(required = true, examples = "CONFIRMED") @NotNull
            ReviewOutcome outcome,

            @Schema(required = true, examples = "The draws were repeated and hold") @NotBlank @Size(max = 300)
            String reason) {}
}

package id.prakerja.registration.people.review;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.registration.people.applicant.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asking for a review. */
@Path("/v1/applicants/{id}/review")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews", description = "What people ask the programme to look at again")
public class ReviewRequestResource {

    private final Reviews reviews;
    private final Caller caller;

    ReviewRequestResource(Reviews reviews, Caller caller) {
        this.reviews = reviews;
        this.caller = caller;
    }

    /** Asks for a review, or gives the one asked for. */
    @PUT
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.APPLICANT)
    @Operation(
            operationId = "requestReview",
            summary = "Ask for a review, or see what has become of it",
            description = "After three waves without being selected, or if found ineligible or barred.")
    @APIResponse(responseCode = "200", description = "The review; sent again, the same with its outcome")
    @APIResponse(responseCode = "409", description = "REVIEW_NOT_DUE")
    public Uni<ReviewView> request(@PathParam("id") UUID id) {
        return reviews.request(Actor.of(caller), id).map(ReviewView::of);
    }
}

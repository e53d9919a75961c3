package id.prakerja.training.review;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.rest.idempotency.IdempotencyKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Participants' opinions of completed trainings. */
@Path("/v1/participants/{participantId}/enrolments/{enrolmentId}/review")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews", description = "Opinions of participants about trainings that they have completed.")
public class ReviewResource {

    private final Reviews reviews;
    private final Caller caller;

    ReviewResource(Reviews reviews, Caller caller) {
        this.reviews = reviews;
        this.caller = caller;
    }

    /** Takes a review. */
    @POST
    @RolesAllowed(Role.APPLICANT)
    @Operation(operationId = "reviewTraining", summary = "Review one's own completed training, once")
    @APIResponse(
            responseCode = "201",
            description = "Reviewed",
            content = @Content(schema = @Schema(implementation = ReviewAnswer.class)))
    public Uni<Response> review(
            UUID participantId,
            UUID enrolmentId,
            @HeaderParam(IdempotencyKey.HEADER) String idempotencyKey,
            @Valid @NotNull NewReview request) {
        caller.requireSelf(participantId);
        String key = "self|" + IdempotencyKey.required(idempotencyKey).value();
        return reviews.review(participantId, enrolmentId, key, request)
                .map(body -> Response.created(URI.create("/v1/participants/" + participantId + "/account"))
                        .entity(body)
                        .build());
    }

    /** Changes a review. */
    @PUT
    @RolesAllowed(Role.APPLICANT)
    @Operation(
            operationId = "changeReview",
            summary = "Change one's own review, for a while after it was given",
            description = "Words that are changed wait for a curator anew.")
    public Uni<ReviewAnswer> change(UUID participantId, UUID enrolmentId, @Valid @NotNull NewReview request) {
        caller.requireSelf(participantId);
        return reviews.change(participantId, enrolmentId, request);
    }
}

package id.prakerja.training.enrolment;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.rest.idempotency.IdempotencyKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** Participants' consents to purchases: no platform sells without one. */
@Path("/v1/participants/{participantId}/consents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consents", description = "Participants agree to one purchase: this course, this platform, this price.")
public class ConsentResource {

    private final Purchases purchases;
    private final Caller caller;

    ConsentResource(Purchases purchases, Caller caller) {
        this.purchases = purchases;
        this.caller = caller;
    }

    /** Takes a consent. */
    @POST
    @RolesAllowed(Role.APPLICANT)
    @Operation(
            operationId = "giveConsent",
            summary = "Consent to one purchase from one's own balance",
            description =
                    "The answer is for the platform: its own id of the participant, and a short-lived code. The code is good "
                            + "for one purchase of this course, on this platform, at this price.")
    @APIResponse(
            responseCode = "201",
            description = "Given",
            content = @Content(schema = @Schema(implementation = ConsentView.class)))
    public Uni<Response> give(
            UUID participantId,
            @HeaderParam(IdempotencyKey.HEADER) String idempotencyKey,
            @Valid @NotNull NewConsent request) {
        caller.requireSelf(participantId);
        return purchases
                .consent(participantId, IdempotencyKey.required(idempotencyKey), request)
                .map(body -> Response.created(URI.create("/v1/participants/" + participantId + "/account"))
                        .entity(body)
                        .build());
    }
}

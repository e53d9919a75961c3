package id.prakerja.registration.identity.queue;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.identity.domain.VerificationProblem;
import id.prakerja.registration.privacy.audit.Reason;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions that the registry cannot take. */
@Path("/v1/identity-verifications/parked")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity verification")
public class ParkedVerificationsResource {

    private final ParkedVerifications parked;
    private final Caller caller;

    ParkedVerificationsResource(ParkedVerifications parked, Caller caller) {
        this.parked = parked;
        this.caller = caller;
    }

    /**
     * Questions put aside.
     *
     * @param request which part of the list
     * @return questions, without what is in them
     */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "parkedVerifications",
            summary = "Questions that the registry cannot take",
            description = "Put aside after a few refusals while others were answered; the people wait.")
    public Uni<Page<ParkedVerificationView>> list(@BeanParam PageRequest request) {
        int limit = request.limit();
        return parked.list(request.positionAsId().orElse(null), limit + 1)
                .map(found -> Page.of(found, limit, ParkedVerificationView::applicantId));
    }

    /**
     * Has a question asked again.
     *
     * @param id the applicant
     * @param why the operator's reason
     * @return 204
     */
    @POST
    @Path("{id}/retry")
    @RolesAllowed(Role.OPERATOR)
    @Operation(operationId = "retryVerification", summary = "Ask the registry again")
    @APIResponse(responseCode = "204", description = "It is this person's turn again")
    @APIResponse(responseCode = "404", description = "VERIFICATION_NOT_PARKED")
    public Uni<Void> retry(@PathParam("id") UUID id, @NotNull @Valid Reason why) {
        return parked.retry(id, caller.subject(), why.reason())
                .invoke(ParkedVerificationsResource::requireParked)
                .replaceWithVoid();
    }

    /**
     * Gives a question back to the person.
     *
     * @param id the applicant
     * @param why the operator's reason
     * @return 204
     */
    @POST
    @Path("{id}/rejection")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "giveBackVerification",
            summary = "Give the data back to the person for correction",
            description = "The identity counts as rejected, with IDENTITY_NOT_CHECKABLE, until it is corrected.")
    @APIResponse(responseCode = "204", description = "The person can correct the data")
    @APIResponse(responseCode = "404", description = "VERIFICATION_NOT_PARKED")
    public Uni<Void> giveBack(@PathParam("id") UUID id, @NotNull @Valid Reason why) {
        return parked.giveBack(id, caller.subject(), why.reason())
                .invoke(ParkedVerificationsResource::requireParked)
                .replaceWithVoid();
    }

    private static void requireParked(boolean wasParked) {
        if (!wasParked) {
            throw Refusal.of(VerificationProblem.VERIFICATION_NOT_PARKED).toException();
        }
    }
}

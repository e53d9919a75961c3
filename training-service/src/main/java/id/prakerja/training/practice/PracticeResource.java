package id.prakerja.training.practice;

import id.prakerja.refusal.Refusal;
import id.prakerja.signed.SignatureScheme;
import id.prakerja.training.allowance.Needs;
import id.prakerja.training.enrolment.ConsentView;
import id.prakerja.training.enrolment.Purchases;
import id.prakerja.training.partner.domain.Scope;
import id.prakerja.training.signature.PartnerCaller;
import id.prakerja.training.signature.PartnerRole;
import id.prakerja.training.signature.SignedRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a partner of the sandbox does in the place of a participant. */
@Path("/v1/sandbox/participants")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = SignatureScheme.NAME)
@Tag(
        name = "Sandbox",
        description = "Made-up participants for partners who practise. Nothing of theirs is ever genuine.")
public class PracticeResource {

    private final Practice practice;
    private final Purchases purchases;
    private final PartnerCaller partner;

    PracticeResource(Practice practice, Purchases purchases, PartnerCaller partner) {
        this.practice = practice;
        this.purchases = purchases;
        this.partner = partner;
    }

    /** Makes up a participant. */
    @POST
    @RolesAllowed(PartnerRole.PLATFORM)
    @Needs(Scope.SELL)
    @Operation(
            operationId = "makeUpParticipant",
            summary = "Make up a participant with a balance",
            description = "Signed by a platform of the sandbox, with an empty body. Removed after 30 days.")
    @APIResponse(
            responseCode = "201",
            description = "Made up",
            content = @Content(schema = @Schema(implementation = MadeUpParticipant.class)))
    public Uni<Response> makeUp() {
        return practice.participant(practising())
                .map(made -> Response.status(Status.CREATED).entity(made).build());
    }

    /** Consents in a made-up participant's stead. */
    @POST
    @Path("/{personId}/consents")
    @RolesAllowed(PartnerRole.PLATFORM)
    @Needs(Scope.SELL)
    @Operation(
            operationId = "giveConsentInStead",
            summary = "Consent in the stead of a made-up participant",
            description = "The answer is that which a participant gets who consents under a token.")
    @APIResponse(
            responseCode = "201",
            description = "Given",
            content = @Content(schema = @Schema(implementation = ConsentView.class)))
    public Uni<Response> consent(UUID personId, @Valid @NotNull PracticeConsent request) {
        SignedRequest signed = practising().about(request.personId().is(personId));
        return purchases
                .consentInStead(signed, request.personId(), request.toBuyFrom(signed.partnerId()))
                .map(body -> Response.status(Status.CREATED).entity(body).build());
    }

    private SignedRequest practising() {
        SignedRequest signed = partner.signed();
        if (!signed.signatory().sandbox()) {
            throw Refusal.of(PracticeProblem.SANDBOX_ONLY).toException();
        }
        return signed;
    }
}

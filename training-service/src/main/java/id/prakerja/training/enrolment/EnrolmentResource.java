package id.prakerja.training.enrolment;

import id.prakerja.signed.SignatureScheme;
import id.prakerja.training.account.AccountRequest;
import id.prakerja.training.account.AccountRequests;
import id.prakerja.training.account.domain.EnrolmentStatus;
import id.prakerja.training.allowance.Needs;
import id.prakerja.training.partner.domain.Scope;
import id.prakerja.training.person.PersonIds;
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

/** Purchases and what partners report until the training is completed. Every request is signed; its event id makes it happen once. */
@Path("/v1/participants/{personId}/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = SignatureScheme.NAME)
@Tag(
        name = "Enrolments",
        description =
                "Purchases, and what platforms report until a training ends. Signed; the signed body names person and "
                        + "enrolment again.")
public class EnrolmentResource {

    private final Purchases purchases;
    private final AccountRequests requests;
    private final PersonIds people;
    private final PartnerCaller partner;

    EnrolmentResource(Purchases purchases, AccountRequests requests, PersonIds people, PartnerCaller partner) {
        this.purchases = purchases;
        this.requests = requests;
        this.people = people;
        this.partner = partner;
    }

    /** Buys a course. */
    @POST
    @RolesAllowed(PartnerRole.PLATFORM)
    @Needs(Scope.SELL)
    @Operation(
            operationId = "buyCourse",
            summary = "Buy an approved course from the balance of a participant who has consented",
            description =
                    "Needs the code of the participant's consent, which this purchase uses up. The answer carries the "
                            + "voucher.")
    @APIResponse(
            responseCode = "201",
            description = "Bought",
            content = @Content(schema = @Schema(implementation = PurchaseAnswer.class)))
    public Uni<Response> buy(UUID personId, @Valid @NotNull NewEnrolment request) {
        return purchases
                .buy(partner.signed().about(request.personId().is(personId)), request)
                .map(body -> Response.status(Status.CREATED).entity(body).build());
    }

    /** Undoes a purchase. */
    @POST
    @Path("/{enrolmentId}/cancellation")
    @RolesAllowed(PartnerRole.PLATFORM)
    @Needs(Scope.SELL)
    @Operation(
            operationId = "cancelEnrolment",
            summary = "Undo a purchase whose voucher is not used; the price goes back to the balance")
    @APIResponse(
            responseCode = "200",
            description = "Undone",
            content = @Content(schema = @Schema(implementation = EnrolmentAnswer.class)))
    public Uni<Response> cancel(UUID personId, UUID enrolmentId, @Valid @NotNull Cancellation request) {
        SignedRequest signed = signed(personId, enrolmentId, request);
        return step(
                signed,
                request,
                (account, now) -> account.cancel(enrolmentId, signed.partnerId(), request.reason(), now)
                        .map(EnrolmentAnswer::of));
    }

    /** Records attendance. */
    @POST
    @Path("/{enrolmentId}/attendance")
    @RolesAllowed(PartnerRole.PLATFORM)
    @Needs(Scope.REPORT)
    @Operation(operationId = "recordAttendance", summary = "Report attendance so far")
    @APIResponse(
            responseCode = "200",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = EnrolmentAnswer.class)))
    public Uni<Response> attend(UUID personId, UUID enrolmentId, @Valid @NotNull Attendance request) {
        SignedRequest signed = signed(personId, enrolmentId, request);
        return step(
                signed,
                request,
                (account, now) -> account.advance(
                                enrolmentId,
                                enrolment -> enrolment.attend(
                                        signed.partnerId(), request.attendance(), request.timeOnTask(), now))
                        .map(EnrolmentAnswer::of));
    }

    /** Ends a training without a certificate. */
    @POST
    @Path("/{enrolmentId}/ending")
    @RolesAllowed(PartnerRole.PLATFORM)
    @Needs(Scope.REPORT)
    @Operation(operationId = "endEnrolment", summary = "Report that a training ended without a certificate")
    @APIResponse(
            responseCode = "200",
            description = "Ended",
            content = @Content(schema = @Schema(implementation = EnrolmentAnswer.class)))
    public Uni<Response> end(UUID personId, UUID enrolmentId, @Valid @NotNull Ending request) {
        SignedRequest signed = signed(personId, enrolmentId, request);
        EnrolmentStatus how = EnrolmentStatus.valueOf(request.outcome().name());
        return step(
                signed,
                request,
                (account, now) -> account.close(
                                enrolmentId, enrolment -> enrolment.end(signed.partnerId(), how, request.reason(), now))
                        .map(EnrolmentAnswer::of));
    }

    private Uni<Response> step(SignedRequest signed, EnrolmentStep step, AccountRequest<EnrolmentAnswer> request) {
        UUID participantId = people.open(signed.signatory(), step.personId()).orThrow();
        return requests.apply(participantId, signed, request)
                .map(body -> Response.ok(body).build());
    }

    private SignedRequest signed(UUID personId, UUID enrolmentId, EnrolmentStep step) {
        return partner.signed().about(step.personId().is(personId) && enrolmentId.equals(step.enrolmentId()));
    }
}

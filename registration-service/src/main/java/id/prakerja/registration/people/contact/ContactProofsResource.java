package id.prakerja.registration.people.contact;

import id.prakerja.access.Role;
import id.prakerja.registration.door.onetimecode.CodeAttempts;
import id.prakerja.registration.people.notice.domain.Medium;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For people whose phone number or e-mail address somebody else has registered without proving it. */
@Path("/v1/contact-proofs/{medium}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
@RolesAllowed({Role.APPLICANT, Role.OFFICER})
public class ContactProofsResource {

    private final CodeAttempts attempts;
    private final ContactProofs proofs;

    ContactProofsResource(CodeAttempts attempts, ContactProofs proofs) {
        this.attempts = attempts;
        this.proofs = proofs;
    }

    /** Has a code sent to the contact. */
    @POST
    @Path("code")
    @Operation(
            operationId = "sendContactProofCode",
            summary = "Ask for a code that proves a contact",
            description =
                    "After PHONE_ALREADY_REGISTERED or EMAIL_ALREADY_REGISTERED. A code is sent if the registration with this"
                            + " contact has proved nothing; the answer is the same if not.")
    @APIResponse(
            responseCode = "202",
            description = "A code is on its way, if the contact can be freed",
            content = @Content(schema = @Schema(implementation = ProofPromised.class)))
    @APIResponse(responseCode = "400", description = "VALIDATION_FAILED: PHONE_MALFORMED, EMAIL_MALFORMED")
    @APIResponse(responseCode = "429", description = "CODE_SENT_TOO_OFTEN, CODE_LOCKED, TOO_MANY_REQUESTS; Retry-After")
    public Uni<Response> sendCode(@PathParam("medium") Medium medium, @NotNull @Valid ClaimedContact claimed) {
        String contact = ContactChanges.checked(medium, claimed.contact());
        attempts.askForContact(contact);
        return proofs.send(medium, contact)
                .map(validUntil ->
                        Response.accepted(new ProofPromised(validUntil)).build());
    }

    /** Frees the contact by the code. */
    @PUT
    @Path("confirmation")
    @Operation(
            operationId = "confirmContactProof",
            summary = "Free a contact by the code that was sent to it",
            description =
                    "The registration that has proved nothing yields and is erased; the contact can be registered at once.")
    @APIResponse(
            responseCode = "204",
            description = "The contact is free, unless its registration has proved it meanwhile")
    @APIResponse(responseCode = "409", description = "CODE_NOT_REQUESTED")
    @APIResponse(responseCode = "422", description = "CODE_WRONG, CODE_EXPIRED")
    @APIResponse(
            responseCode = "429",
            description = "CODE_LOCKED after three wrong tries, TOO_MANY_REQUESTS; Retry-After")
    public Uni<Void> confirm(@PathParam("medium") Medium medium, @NotNull @Valid ProvenContact proven) {
        String contact = ContactChanges.checked(medium, proven.contact());
        attempts.tryContact(contact);
        return proofs.confirm(medium, contact, proven.code());
    }

    /**
     * A contact as typed in.
     *
     * @param contact phone number or e-mail address
     */
    @Schema(name = "ClaimedContact")
    public record ClaimedContact(
            @Schema(required = true, examples = "081234567890") @NotBlank
            String contact) {

        /** Without the contact, so that it reaches no log. */
        @Override
        public String toString() {
            return "ClaimedContact[]";
        }
    }

    /**
     * A contact with the code that was sent to it.
     *
     * @param contact phone number or e-mail address
     * @param code six digits
     */
    @Schema(name = "ProvenContact")
    public record ProvenContact(
            @Schema(required = true, examples = "081234567890") @NotBlank
            String contact,

            @Schema(required = true, pattern = "[0-9]{6}", examples = "482913") @NotNull @Pattern(regexp = "[0-9]{6}")
            String code) {

        /** Without contact and code, so that neither reaches a log. */
        @Override
        public String toString() {
            return "ProvenContact[]";
        }
    }

    /**
     * What is returned whether or not a code was sent.
     *
     * @param validUntil when the code expires, UTC
     */
    @Schema(name = "ContactProofPromised")
    public record ProofPromised(
            @Schema(examples = "2020-08-27T05:10:00Z") Instant validUntil) {}
}

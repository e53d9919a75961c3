package id.prakerja.registration.people.contact;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.registration.door.onetimecode.CodeAttempts;
import id.prakerja.registration.people.applicant.Actor;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Confirming and changing phone and e-mail. A path names the contact: {@code phone} or {@code email}. */
@Path("/v1/applicants/{id}/contacts/{medium}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts", description = "Phone and e-mail, confirmed by one-time codes")
public class ContactsResource {

    private final CodeAttempts attempts;
    private final ContactVerification verification;
    private final ContactChanges changes;
    private final Caller caller;

    ContactsResource(CodeAttempts attempts, ContactVerification verification, ContactChanges changes, Caller caller) {
        this.attempts = attempts;
        this.verification = verification;
        this.changes = changes;
        this.caller = caller;
    }

    /** Sends a code to a registered contact. */
    @POST
    @Path("code")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.APPLICANT, Role.OFFICER})
    @Operation(
            operationId = "sendContactCode",
            summary = "Send a code to a registered contact",
            description = "Six digits by SMS or e-mail. The code before it is no longer valid.")
    @APIResponse(
            responseCode = "202",
            description = "The code is on its way",
            content = @Content(schema = @Schema(implementation = CodeSent.class)))
    @APIResponse(responseCode = "409", description = "CONTACT_ALREADY_VERIFIED, CONTACT_MISSING")
    @APIResponse(responseCode = "429", description = "CODE_SENT_TOO_OFTEN, CODE_LOCKED, TOO_MANY_REQUESTS; Retry-After")
    public Uni<Response> sendCode(@PathParam("id") UUID id, @PathParam("medium") Medium medium) {
        attempts.askForContact(id);
        return verification.send(Actor.of(caller), id, medium).map(ContactsResource::accepted);
    }

    /** Confirms a registered contact. */
    @PUT
    @Path("confirmation")
    @RolesAllowed({Role.APPLICANT, Role.OFFICER})
    @Operation(
            operationId = "confirmContact",
            summary = "Confirm a contact by the code that was sent to it",
            description =
                    "Once every contact that the programme asks for is confirmed, the identity is verified, and the"
                            + " person gets a token of the own.")
    @APIResponse(responseCode = "200", description = "Confirmed")
    @APIResponse(responseCode = "409", description = "CODE_NOT_REQUESTED")
    @APIResponse(responseCode = "422", description = "CODE_WRONG, CODE_EXPIRED")
    @APIResponse(
            responseCode = "429",
            description = "CODE_LOCKED after three wrong tries, TOO_MANY_REQUESTS; Retry-After")
    public Uni<ContactsView> confirm(
            @PathParam("id") UUID id, @PathParam("medium") Medium medium, @NotNull @Valid TypedCode typed) {
        attempts.tryContact(id);
        return verification.confirm(Actor.of(caller), id, medium, typed.code());
    }

    /** Asks for another contact. */
    @POST
    @Path("change")
    @RolesAllowed(Role.APPLICANT)
    @Operation(
            operationId = "changeContact",
            summary = "Ask for another phone number or e-mail address",
            description = "A code goes to the new contact; the old one holds until it has come back.")
    @APIResponse(
            responseCode = "202",
            description = "The code is on its way",
            content = @Content(schema = @Schema(implementation = CodeSent.class)))
    @APIResponse(responseCode = "400", description = "VALIDATION_FAILED: PHONE_MALFORMED, EMAIL_MALFORMED")
    @APIResponse(responseCode = "409", description = "CONTACT_UNCHANGED")
    @APIResponse(responseCode = "429", description = "CODE_SENT_TOO_OFTEN, CODE_LOCKED, TOO_MANY_REQUESTS; Retry-After")
    public Uni<Response> change(
            @PathParam("id") UUID id, @PathParam("medium") Medium medium, @NotNull @Valid NewContact wanted) {
        attempts.askForContact(id);
        return changes.request(Actor.of(caller), id, medium, wanted.contact()).map(ContactsResource::accepted);
    }

    /** Replaces the contact. */
    @PUT
    @Path("change/confirmation")
    @RolesAllowed(Role.APPLICANT)
    @Operation(
            operationId = "confirmContactChange",
            summary = "Replace a contact by the code that was sent to the new one",
            description = "The old contact is notified.")
    @APIResponse(responseCode = "200", description = "Replaced and confirmed")
    @APIResponse(
            responseCode = "409",
            description =
                    "CONTACT_CHANGE_NOT_REQUESTED, CODE_NOT_REQUESTED, PHONE_ALREADY_REGISTERED, EMAIL_ALREADY_REGISTERED")
    @APIResponse(responseCode = "422", description = "CODE_WRONG, CODE_EXPIRED")
    @APIResponse(
            responseCode = "429",
            description = "CODE_LOCKED after three wrong tries, TOO_MANY_REQUESTS; Retry-After")
    public Uni<ContactsView> confirmChange(
            @PathParam("id") UUID id, @PathParam("medium") Medium medium, @NotNull @Valid TypedCode typed) {
        attempts.tryContact(id);
        return changes.confirm(Actor.of(caller), id, medium, typed.code());
    }

    private static Response accepted(CodeSent sent) {
        return Response.accepted(sent).build();
    }

    /**
     * A code as typed in.
     *
     * @param code six digits
     */
    @Schema(name = "TypedCode")
    public record TypedCode(
            @Schema(required = true, pattern = "[0-9]{6}", examples = "482913") @NotNull @Pattern(regexp = "[0-9]{6}")
            String code) {

        /** Without the code, so that it reaches no log. */
        @Override
        public String toString() {
            return "TypedCode[]";
        }
    }

    /**
     * A contact as typed in.
     *
     * @param contact phone number or e-mail address
     */
    @Schema(name = "NewContact")
    public record NewContact(
            @Schema(required = true, examples = "081234567890") @NotBlank
            String contact) {

        /** Without the contact, so that it reaches no log. */
        @Override
        public String toString() {
            return "NewContact[]";
        }
    }
}

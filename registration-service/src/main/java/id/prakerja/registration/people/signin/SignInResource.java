package id.prakerja.registration.people.signin;

import id.prakerja.refusal.ProblemCode;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.door.onetimecode.CodeAttempts;
import id.prakerja.registration.door.token.ApplicantToken;
import id.prakerja.registration.door.token.ApplicantTokens;
import id.prakerja.registration.people.applicant.FormProblems;
import id.prakerja.registration.people.applicant.domain.EmailAddress;
import id.prakerja.registration.people.applicant.domain.FieldFault;
import id.prakerja.registration.people.applicant.domain.PhoneNumber;
import id.prakerja.registration.people.notice.domain.Medium;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Signing in by a code. Open to anybody: who one is shows only afterwards. */
@Path("/v1/sign-in")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in", description = "A token of one's own, by a one-time code")
@PermitAll
public class SignInResource {

    private final CodeAttempts attempts;
    private final SignIn signIn;
    private final ApplicantTokens tokens;

    SignInResource(CodeAttempts attempts, SignIn signIn, ApplicantTokens tokens) {
        this.attempts = attempts;
        this.signIn = signIn;
        this.tokens = tokens;
    }

    /** Asks for a code. */
    @POST
    @Path("code")
    @Operation(
            operationId = "sendSignInCode",
            summary = "Ask for a code to sign in",
            description =
                    "A code is sent if somebody has registered with this NIK and this contact; the answer is the same"
                            + " if nobody has.")
    @APIResponse(
            responseCode = "202",
            description = "A code is on its way, if the person has registered so",
            content = @Content(schema = @Schema(implementation = CodePromised.class)))
    @APIResponse(responseCode = "404", description = "SIGN_IN_NOT_OFFERED")
    @APIResponse(responseCode = "429", description = "CODE_SENT_TOO_OFTEN, CODE_LOCKED, TOO_MANY_REQUESTS; Retry-After")
    public Uni<Response> sendCode(@NotNull @Valid Person person) {
        requireOffered();
        attempts.askToSignIn(person.nik());
        return signIn.send(person.claimed())
                .map(validUntil ->
                        Response.accepted(new CodePromised(validUntil)).build());
    }

    /** Signs in. */
    @POST
    @Operation(operationId = "signIn", summary = "Sign in by the code that was sent")
    @APIResponse(responseCode = "200", description = "Signed in; the contact is confirmed")
    @APIResponse(responseCode = "404", description = "SIGN_IN_NOT_OFFERED")
    @APIResponse(responseCode = "409", description = "CODE_NOT_REQUESTED")
    @APIResponse(responseCode = "422", description = "CODE_WRONG, CODE_EXPIRED")
    @APIResponse(
            responseCode = "429",
            description = "CODE_LOCKED after three wrong tries, TOO_MANY_REQUESTS; Retry-After")
    public Uni<SignedInView> signIn(@NotNull @Valid PersonWithCode person) {
        requireOffered();
        attempts.trySignIn(person.nik());
        return signIn.signIn(person.claimed(), person.code())
                .map(signedIn -> new SignedInView(signedIn.applicantId(), signedIn.token()));
    }

    private void requireOffered() {
        if (!tokens.areIssued()) {
            throw Refusal.of(SignInProblem.SIGN_IN_NOT_OFFERED).toException();
        }
    }

    private static Claimed claimed(String nik, String phone, String email) {
        if (phone != null) {
            PhoneNumber number = PhoneNumber.read(phone).orTell(in("phone")).orElseThrow();
            return new Claimed(nik, Medium.PHONE, number.international());
        }
        EmailAddress address = EmailAddress.read(email).orTell(in("email")).orElseThrow();
        return new Claimed(nik, Medium.EMAIL, address.address());
    }

    private static Consumer<ProblemCode> in(String field) {
        return problem -> {
            throw FormProblems.faulty(List.of(new FieldFault(field, problem)));
        };
    }

    /**
     * Who is to be signed in; by phone if both contacts are given.
     *
     * @param nik citizen number
     * @param phone registered phone number, or null
     * @param email registered e-mail address, or null
     */
    @Schema(name = "Person")
    public record Person(
            @Schema(required = true, examples = "9901010107900001") @NotNull @Pattern(regexp = "[0-9]{16}")
            String nik,

            @Schema(examples = "081234567890") String phone,
            @Schema(examples = "budi@example.id") String email) {

        Claimed claimed() {
            return SignInResource.claimed(nik, phone, email);
        }

        /** Without the person, so that none reaches a log. */
        @Override
        public String toString() {
            return "Person[]";
        }
    }

    /**
     * Who is to be signed in, with the code; by phone if both contacts are given.
     *
     * @param nik citizen number
     * @param phone registered phone number, or null
     * @param email registered e-mail address, or null
     * @param code six digits
     */
    @Schema(name = "PersonWithCode")
    public record PersonWithCode(
            @Schema(required = true, examples = "9901010107900001") @NotNull @Pattern(regexp = "[0-9]{16}")
            String nik,

            @Schema(examples = "081234567890") String phone,
            @Schema(examples = "budi@example.id") String email,

            @Schema(required = true, pattern = "[0-9]{6}", examples = "482913") @NotNull @Pattern(regexp = "[0-9]{6}")
            String code) {

        Claimed claimed() {
            return SignInResource.claimed(nik, phone, email);
        }

        /** Without the person, so that none reaches a log. */
        @Override
        public String toString() {
            return "PersonWithCode[]";
        }
    }

    /**
     * The answer, whether or not a code was sent.
     *
     * @param validUntil when the code expires, UTC
     */
    @Schema(name = "CodePromised")
    public record CodePromised(
            @Schema(examples = "2020-08-27T05:10:00Z") Instant validUntil) {}

    /**
     * The answer to signing in.
     *
     * @param applicantId who one is
     * @param token to be sent as bearer token
     */
    @Schema(name = "SignedIn")
    public record SignedInView(UUID applicantId, ApplicantToken token) {}
}

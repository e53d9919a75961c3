package id.prakerja.registration.people.register;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.registration.people.applicant.Actor;
import id.prakerja.registration.people.applicant.FormProblems;
import id.prakerja.registration.people.applicant.RegistrationConfig;
import id.prakerja.registration.people.applicant.domain.ApplicantProblem;
import id.prakerja.registration.people.applicant.domain.Channel;
import id.prakerja.registration.people.applicant.domain.FieldFault;
import id.prakerja.registration.people.applicant.domain.FormRules;
import id.prakerja.registration.people.applicant.domain.FormVerdict;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Registering. */
@Path("/v1/applicants")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applicants", description = "Who applies for the programme")
public class ApplicantsResource {

    private final FormRules rules;
    private final Registrations registrations;
    private final RegistrationConfig config;
    private final Caller caller;
    private final Clock clock;

    ApplicantsResource(
            FormRules rules, Registrations registrations, RegistrationConfig config, Caller caller, Clock clock) {
        this.rules = rules;
        this.registrations = registrations;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /** Registers a person. */
    @POST
    @RolesAllowed({Role.APPLICANT, Role.OFFICER, Role.OPERATOR})
    @Operation(
            operationId = "registerApplicant",
            summary = "Register a person",
            description =
                    "A sound form is stored at once and answered with status IDENTITY_PENDING; the civil registry is asked"
                            + " afterwards. A person who is not eligible by the form itself gets 422 with every reason, and nothing"
                            + " is stored.")
    @APIResponse(
            responseCode = "201",
            description = "Stored, or stored before under the same key",
            content = @Content(schema = @Schema(implementation = Registered.class)))
    @APIResponse(responseCode = "400", description = "VALIDATION_FAILED with every violation")
    @APIResponse(responseCode = "409", description = "NIK, phone, e-mail or account registered already, or key reused")
    @APIResponse(responseCode = "422", description = "INELIGIBLE with every reason")
    @APIResponse(responseCode = "429", description = "TOO_MANY_REQUESTS of this client; see Retry-After")
    @APIResponse(
            responseCode = "503",
            description = "WAITING_ROOM: send the same request again after Retry-After, with the Waiting-Ticket given")
    public Uni<Response> register(
            @Parameter(required = true, description = "1 to 100 printable characters", example = "form-000001")
                    @HeaderParam(IdempotencyKey.HEADER)
                    String idempotencyKey,
            @NotNull RegisterApplicant form) {
        IdempotencyKey key = IdempotencyKey.required(idempotencyKey);
        Channel channel = channel(form.channel());
        FormVerdict verdict = rules.check(form.form(), LocalDate.ofInstant(clock.instant(), config.timeZone()));
        if (verdict instanceof FormVerdict.Faulty faulty) {
            throw FormProblems.faulty(faulty.faults());
        }
        requireOwnRegion(form.province());
        if (verdict instanceof FormVerdict.Ineligible ineligible) {
            throw FormProblems.ineligible(ineligible.reasons());
        }
        FormVerdict.Complete complete = (FormVerdict.Complete) verdict;
        return registrations
                .register(Actor.of(caller), key, form.content(), complete.registrant(), channel, complete.warnings())
                .map(registered -> Response.created(URI.create("/v1/applicants/" + registered.applicantId()))
                        .entity(registered)
                        .build());
    }

    /** People register online; officers, who act for others, assist; the programme's operators bring in any form. */
    private Channel channel(Channel asked) {
        if (caller.hasRole(Role.OPERATOR)) {
            return asked == null ? Channel.ONLINE : asked;
        }
        Channel own = caller.hasRole(Role.OFFICER) ? Channel.ASSISTED : Channel.ONLINE;
        if (asked != null && asked != own) {
            throw FormProblems.faulty(List.of(new FieldFault("channel", ApplicantProblem.CHANNEL_NOT_ALLOWED)));
        }
        return own;
    }

    private void requireOwnRegion(String province) {
        if (caller.hasRole(Role.OFFICER) && !caller.hasRole(Role.OPERATOR) && !caller.isOfficerOf(province)) {
            throw Problems.of(CommonProblem.FORBIDDEN);
        }
    }
}

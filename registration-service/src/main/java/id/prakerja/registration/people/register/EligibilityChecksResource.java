package id.prakerja.registration.people.register;

import id.prakerja.access.Role;
import id.prakerja.registration.people.applicant.Message;
import id.prakerja.registration.people.applicant.RegistrationConfig;
import id.prakerja.registration.people.applicant.domain.FormRules;
import id.prakerja.registration.people.applicant.domain.OccupationGroup;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells people whether the programme is for them before they fill in a form. Nothing is stored, and nobody is named. */
@Path("/v1/eligibility-checks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applicants")
public class EligibilityChecksResource {

    private final FormRules rules;
    private final RegistrationConfig config;
    private final Clock clock;

    EligibilityChecksResource(FormRules rules, RegistrationConfig config, Clock clock) {
        this.rules = rules;
        this.config = config;
        this.clock = clock;
    }

    /** Checks. */
    @POST
    @RolesAllowed({Role.APPLICANT, Role.OFFICER, Role.OPERATOR})
    @Operation(
            operationId = "checkEligibility",
            summary = "Check whether the programme is for somebody, by age, occupation and education",
            description = "Before registering; nothing is stored. Exclusion lists are looked at later.")
    @APIResponse(responseCode = "200", description = "Eligible or not, with every reason in both languages")
    public Eligibility check(@NotNull @Valid AboutYou about) {
        List<Message> reasons = rules
                .eligibility()
                .reasonsAgainst(
                        about.birthDate(),
                        about.occupationGroup(),
                        about.inFormalEducation(),
                        LocalDate.ofInstant(clock.instant(), config.timeZone()))
                .stream()
                .map(Message::of)
                .toList();
        return new Eligibility(reasons.isEmpty(), reasons);
    }

    /**
     * What the rules need to know.
     *
     * @param birthDate date of birth
     * @param occupationGroup what the person does
     * @param inFormalEducation whether the person goes to school or university
     */
    @Schema(name = "AboutYou")
    public record AboutYou(
            @Schema(required = true, examples = "1990-07-01") @NotNull
            LocalDate birthDate,

            @Schema(required = true, examples = "LAID_OFF") @NotNull
            OccupationGroup occupationGroup,

            @Schema(required = true, examples = "false") boolean inFormalEducation) {

        /** Without the person, so that none reaches a log. */
        @Override
        public String toString() {
            return "AboutYou[]";
        }
    }

    /**
     * Whether the programme is for somebody.
     *
     * @param eligible whether no reason speaks against it
     * @param reasons all of them
     */
    @Schema(name = "Eligibility")
    public record Eligibility(boolean eligible, List<Message> reasons) {}
}

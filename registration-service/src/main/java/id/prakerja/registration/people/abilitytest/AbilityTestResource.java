package id.prakerja.registration.people.abilitytest;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.registration.people.applicant.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The motivation and basic-ability test. Everything may be sent again. */
@Path("/v1/applicants/{id}/ability-test")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ability test", description = "Motivation and basic ability: 15 minutes, no pass mark, one try")
public class AbilityTestResource {

    private final AbilityTests tests;
    private final QuestionBanks banks;
    private final Caller caller;

    AbilityTestResource(AbilityTests tests, QuestionBanks banks, Caller caller) {
        this.tests = tests;
        this.banks = banks;
        this.caller = caller;
    }

    /** Starts the test, or gives the one that runs. */
    @PUT
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.APPLICANT, Role.OFFICER})
    @Operation(
            operationId = "startAbilityTest",
            summary = "Start the test, or see the one that runs",
            description = "The time runs from the first call, by this service's clock.")
    @APIResponse(responseCode = "200", description = "The test; sent again, the same with the answers given so far")
    @APIResponse(responseCode = "409", description = "TEST_NOT_DUE, TEST_ALREADY_SUBMITTED")
    public Uni<AbilityTestView> start(@PathParam("id") UUID id) {
        return tests.start(Actor.of(caller), id).map(this::view);
    }

    /** Keeps answers. */
    @PUT
    @Path("answers")
    @RolesAllowed({Role.APPLICANT, Role.OFFICER})
    @Operation(operationId = "answerAbilityTest", summary = "Give answers, one or many")
    @APIResponse(responseCode = "200", description = "Kept")
    @APIResponse(responseCode = "400", description = "VALIDATION_FAILED: ANSWER_UNKNOWN")
    @APIResponse(responseCode = "409", description = "TEST_NOT_STARTED, TEST_TIME_OVER, TEST_ALREADY_SUBMITTED")
    public Uni<AbilityTestView> answer(@PathParam("id") UUID id, @NotNull @Valid Answers given) {
        return tests.answer(Actor.of(caller), id, given.answers()).map(this::view);
    }

    /** Hands the test in. */
    @PUT
    @Path("submission")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.APPLICANT, Role.OFFICER})
    @Operation(
            operationId = "submitAbilityTest",
            summary = "Hand the test in",
            description = "After the time is over, too: the answers given in time count.")
    @APIResponse(responseCode = "200", description = "Handed in, now or before")
    @APIResponse(responseCode = "409", description = "TEST_NOT_STARTED")
    public Uni<AbilityTestView> submit(@PathParam("id") UUID id) {
        return tests.submit(Actor.of(caller), id).map(this::view);
    }

    /** Lets somebody take the test once more. */
    @PUT
    @Path("reopening")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "reopenAbilityTest",
            summary = "Let a person take the test once more",
            description = "The person starts anew; where the person stands does not change.")
    @APIResponse(responseCode = "200", description = "Reopened, now or before")
    @APIResponse(responseCode = "404", description = "APPLICANT_UNKNOWN")
    @APIResponse(responseCode = "409", description = "TEST_NOT_STARTED: there is nothing to reopen")
    public Uni<AbilityTestView> reopen(@PathParam("id") UUID id, @NotNull @Valid Reopening reopening) {
        return tests.reopen(caller.subject(), id, reopening.reason()).map(this::view);
    }

    private AbilityTestView view(AbilityTest test) {
        return AbilityTestView.of(test, banks.of(test.bank()));
    }

    /**
     * Some answers.
     *
     * @param answers ids of answers by id of question
     */
    @Schema(name = "AbilityTestAnswers")
    public record Answers(
            @Schema(required = true) @NotNull @Size(max = 200)
            Map<String, @NotNull String> answers) {}

    /**
     * Why the test is reopened.
     *
     * @param reason in words; names nobody
     */
    @Schema(name = "AbilityTestReopening")
    public record Reopening(
            @Schema(required = true, examples = "Power cut during the test") @NotBlank @Size(max = 300)
            String reason) {}
}

package id.prakerja.incentive.survey;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The surveys of one participant. */
@Path("/v1/participants/{id}/surveys")
@Tag(name = "Surveys", description = "Paid surveys after the monthly incentives")
public class SurveyResource {

    private final Answering answering;
    private final Caller caller;

    SurveyResource(Answering answering, Caller caller) {
        this.answering = answering;
        this.caller = caller;
    }

    /**
     * What is answered.
     *
     * @param answers by the codes of the questions: the code of an option, a number from 1 to 5, or a text
     */
    @Schema(name = "SurveyAnswers")
    record Request(
            @NotEmpty @Size(max = 50) @Schema(required = true, examples = "{\"WORK\": \"EMPLOYED\", \"USEFUL\": \"4\"}")
            Map<@NotNull @Size(max = 40) String, @NotNull @Size(max = 1000) String> answers) {}

    /** Lists a person's surveys. */
    @GET
    @RolesAllowed({Role.APPLICANT, Role.OPERATOR, Role.FINANCE, Role.AUDITOR})
    @Operation(
            operationId = "listSurveys",
            summary = "List a person's surveys, with the questions of the one that is open",
            description =
                    "Each opens some days after the payout before it. What was answered is shown to the person alone.")
    @APIResponse(
            responseCode = "200",
            description = "In their order; none before the last monthly incentive has been paid")
    public Uni<List<SurveyView>> list(
            @PathParam("id") @Parameter(description = "The person", example = "018f3a5d-ac96-774b-bcce-b302099a8057")
                    UUID id) {
        caller.requireSelfOr(id, Role.OPERATOR, Role.FINANCE, Role.AUDITOR);
        return answering.of(id, caller.isSelf(id));
    }

    /** Answers a survey. */
    @PUT
    @Path("/{sequence}/answers")
    @RolesAllowed(Role.APPLICANT)
    @Operation(
            operationId = "answerSurvey",
            summary = "Answer a survey, once",
            description =
                    "Its reward is put on the schedule with the answer. The same answer again changes nothing; another is refused.")
    @APIResponse(responseCode = "200", description = "Answered")
    @APIResponse(responseCode = "404", description = "SURVEY_UNKNOWN")
    @APIResponse(responseCode = "409", description = "SURVEY_NOT_OPEN, SURVEY_CLOSED, SURVEY_ANSWERED")
    @APIResponse(responseCode = "422", description = "ANSWER_MISSING, ANSWER_NOT_POSSIBLE, QUESTION_UNKNOWN")
    public Uni<SurveyView> answer(
            @PathParam("id") @Parameter(description = "The person", example = "018f3a5d-ac96-774b-bcce-b302099a8057")
                    UUID id,
            @PathParam("sequence") @Parameter(description = "Number of the survey", example = "1") int sequence,
            @NotNull @Valid Request request) {
        caller.requireSelf(id);
        return answering.answer(id, sequence, request.answers());
    }
}

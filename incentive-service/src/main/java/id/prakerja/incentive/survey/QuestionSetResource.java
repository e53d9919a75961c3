package id.prakerja.incentive.survey;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.approvals.Approvals;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What surveys ask, version by version. */
@Path("/v1/question-sets")
@RolesAllowed({Role.FINANCE, Role.OPERATOR, Role.AUDITOR})
@Tag(name = "Surveys", description = "Paid surveys after the monthly incentives")
public class QuestionSetResource {

    private final QuestionSets sets;
    private final EnteringQuestions entering;
    private final Approvals approvals;
    private final Pool pool;
    private final Caller caller;

    QuestionSetResource(QuestionSets sets, EnteringQuestions entering, Approvals approvals, Pool pool, Caller caller) {
        this.sets = sets;
        this.entering = entering;
        this.approvals = approvals;
        this.pool = pool;
        this.caller = caller;
    }

    /** Lists the sets. */
    @GET
    @Operation(operationId = "listQuestionSets", summary = "List the sets of questions, by name and version")
    @APIResponse(responseCode = "200", description = "A part of the list")
    @APIResponse(responseCode = "400", description = "LIMIT_OUT_OF_RANGE, CURSOR_INVALID")
    public Uni<Page<QuestionSetView>> list(@BeanParam PageRequest page) {
        int limit = page.limit();
        String[] after = page.position().orElse("/0").split("/", -1);
        return sets.list(pool, after[0], number(after), limit + 1)
                .map(views -> Page.of(views, limit, QuestionSetView::position));
    }

    /** Shows one version of a set. */
    @GET
    @Path("/{name}/{version}")
    @Operation(operationId = "getQuestionSet", summary = "Show a version of a set of questions")
    @APIResponse(responseCode = "200", description = "The questions")
    @APIResponse(responseCode = "404", description = "QUESTION_SET_UNKNOWN")
    public Uni<QuestionSetView> get(
            @PathParam("name") @Parameter(description = "Its name", example = "EMPLOYMENT") String name,
            @PathParam("version") @Parameter(description = "Its version", example = "1") int version) {
        return sets.one(pool, name, version);
    }

    /** Proposes a version of a set. */
    @POST
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "enterQuestionSet",
            summary = "Propose a version of a set of questions, which somebody else approves",
            description =
                    "It is asked where a version of the schedule names it. Needs no Idempotency-Key: a version is entered once, and"
                            + " the same proposal again is the one that waits.")
    @APIResponse(responseCode = "202", description = "The proposal")
    @APIResponse(responseCode = "409", description = "QUESTION_SET_VERSION_NOT_NEXT, PROPOSAL_PENDING")
    @APIResponse(responseCode = "422", description = "QUESTION_TWICE, QUESTION_NOT_POSSIBLE, NOTHING_REQUIRED")
    public Uni<Response> enter(@NotNull @Valid QuestionSetToEnter wanted) {
        return approvals.submit(entering, EnteringQuestions.subject(wanted), wanted, wanted.note(), caller.subject());
    }

    private static int number(String[] position) {
        try {
            return Integer.parseInt(position[position.length - 1]);
        } catch (NumberFormatException notOurs) {
            throw Problems.of(CommonProblem.CURSOR_INVALID);
        }
    }
}

package id.prakerja.incentive.statement;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.approvals.Approvals;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Statements of payment partners: what they say of their own payments, and how it compares. */
@Path("/v1/statements")
@Tag(name = "Statements", description = "The partners' own word, day by day, compared line by line")
public class StatementResource {

    private static final int MOST_MISSING = 1_000;

    private final Statements statements;
    private final DayClosing closing;
    private final ExplainingDifferences explaining;
    private final Approvals approvals;
    private final Caller caller;

    StatementResource(
            Statements statements,
            DayClosing closing,
            ExplainingDifferences explaining,
            Approvals approvals,
            Caller caller) {
        this.statements = statements;
        this.closing = closing;
        this.explaining = explaining;
        this.approvals = approvals;
        this.caller = caller;
    }

    /** Announces a statement. */
    @POST
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "announceStatement",
            summary = "Announce a partner's statement, whose file follows",
            description = "With its checksum and totals; the file goes to /v1/statements/{id}/file by tus. Needs no"
                    + " Idempotency-Key: the same file for the same day is one statement, and the answer is that one.")
    @APIResponse(
            responseCode = "201",
            description = "The statement; Location says where its file goes",
            content = @Content(schema = @Schema(implementation = StatementView.class)))
    @APIResponse(responseCode = "400", description = "VALIDATION_FAILED, FILE_SIZE_OUT_OF_RANGE")
    @APIResponse(responseCode = "409", description = "DAY_NOT_OVER, DAY_CLOSED")
    @APIResponse(responseCode = "422", description = "PARTNER_UNKNOWN")
    public Uni<Response> announce(@NotNull @Valid StatementView.Announced announced) {
        return statements
                .open(announced, caller.subject())
                .chain(statements::one)
                .map(view -> Response.created(URI.create("/v1/statements/" + view.statementId() + "/file"))
                        .entity(view)
                        .build());
    }

    /** Compares a statement whose file has come. */
    @POST
    @Path("/{id}/reconciliation")
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "reconcileStatement",
            summary = "Compare a statement whose file has come in whole",
            description = "Begins; GET shows when it is done. Needs no Idempotency-Key: a statement is compared once.")
    @APIResponse(responseCode = "200", description = "The statement as it is now")
    @APIResponse(responseCode = "404", description = "STATEMENT_UNKNOWN, UPLOAD_UNKNOWN")
    @APIResponse(responseCode = "409", description = "FILE_INCOMPLETE")
    public Uni<StatementView> reconcile(@PathParam("id") UUID id) {
        return statements.reconcile(id);
    }

    /** Lists statements. */
    @GET
    @RolesAllowed({Role.FINANCE, Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "listStatements", summary = "List statements, in the order in which they were announced")
    @APIResponse(responseCode = "200", description = "A part of the list")
    public Uni<Page<StatementView>> list(
            @QueryParam("partner") @Parameter(description = "Only of this partner", example = "gopay") String partner,
            @QueryParam("day") @Parameter(description = "Only of this day", example = "2020-10-05") LocalDate day,
            @BeanParam PageRequest page) {
        int limit = page.limit();
        return statements
                .list(partner, day, page.positionAsId(), limit + 1)
                .map(views -> Page.of(views, limit, StatementView::statementId));
    }

    /** Shows one statement. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Role.FINANCE, Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "getStatement", summary = "Show a statement and how many lines were found how")
    @APIResponse(responseCode = "200", description = "The statement")
    @APIResponse(responseCode = "404", description = "STATEMENT_UNKNOWN")
    public Uni<StatementView> get(@PathParam("id") UUID id) {
        return statements.one(id);
    }

    /** Lists the lines that differ. */
    @GET
    @Path("/{id}/differences")
    @RolesAllowed({Role.FINANCE, Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "listStatementDifferences", summary = "List the lines of a statement that differ")
    @APIResponse(responseCode = "200", description = "A part of the list, in the order of the file")
    public Uni<Page<DifferenceView>> differences(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        int limit = page.limit();
        int after = page.position().map(StatementResource::line).orElse(0);
        return statements
                .differences(id, after, limit + 1)
                .map(views -> Page.of(views, limit, view -> String.valueOf(view.line())));
    }

    /** Lists what a statement does not list. */
    @GET
    @Path("/{id}/missing")
    @RolesAllowed({Role.FINANCE, Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "listMissingInStatement",
            summary = "List what is held here as paid on the day and the statement does not list")
    @APIResponse(responseCode = "200", description = "The first thousand")
    public Uni<List<DifferenceView>> missing(@PathParam("id") UUID id) {
        return statements.missing(id, MOST_MISSING);
    }

    /** Proposes the explanation of differences. */
    @POST
    @Path("/{id}/explanations")
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "explainDifferences",
            summary = "Propose the explanation of differences, which somebody else approves",
            description = "Needs no Idempotency-Key: the same proposal again is the one that waits.")
    @APIResponse(responseCode = "202", description = "The proposal")
    @APIResponse(responseCode = "409", description = "PROPOSAL_PENDING")
    @APIResponse(responseCode = "422", description = "DIFFERENCE_UNKNOWN")
    public Uni<Response> explain(@PathParam("id") UUID id, @NotNull @Valid Explanation explanation) {
        return approvals.submit(
                explaining,
                ExplainingDifferences.subject(id),
                explanation,
                explanation.explanation(),
                caller.subject());
    }

    /** Closes a day with a partner. */
    @PUT
    @Path("/days/{partner}/{day}")
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "closeReconciledDay",
            summary = "Close a day with a partner",
            description = "Once its statement is compared, every difference is explained by two people, and what was"
                    + " instructed is the sum of what became of it.")
    @APIResponse(responseCode = "200", description = "Closed")
    @APIResponse(responseCode = "409", description = "NO_STATEMENT, STATEMENT_UNDER_WAY, DIFFERENCES_OPEN, SUMS_DIFFER")
    public Uni<DayClosing.Closed> close(@PathParam("partner") String partner, @PathParam("day") LocalDate day) {
        return closing.close(partner, day, caller.subject());
    }

    private static int line(String position) {
        try {
            return Integer.parseInt(position);
        } catch (NumberFormatException notOurs) {
            throw Problems.of(CommonProblem.CURSOR_INVALID);
        }
    }
}

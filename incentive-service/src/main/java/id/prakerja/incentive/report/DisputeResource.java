package id.prakerja.incentive.report;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.incentive.ledger.LedgerConfig;
import id.prakerja.incentive.lists.Day;
import id.prakerja.incentive.report.domain.DisputeKind;
import id.prakerja.incentive.report.domain.ReportProblem;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.rest.problem.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Reports of partners that contradict what is known, for the people who judge them. */
@Path("/v1/disputed-reports")
@Tag(name = "Disputed reports", description = "What partners reported and nobody may decide but people")
@Cancellable(false) // a decision that has begun goes on, even if its caller goes away
public class DisputeResource {

    private final Disputes disputes;
    private final CaseDecisions decisions;
    private final LedgerConfig ledger;
    private final Caller caller;

    DisputeResource(Disputes disputes, CaseDecisions decisions, LedgerConfig ledger, Caller caller) {
        this.disputes = disputes;
        this.decisions = decisions;
        this.ledger = ledger;
        this.caller = caller;
    }

    /**
     * How a report that concerns no payout was settled.
     *
     * @param note what was found and done
     */
    @Schema(name = "Resolution")
    public record Resolution(
            @NotBlank @Size(max = 1000) @Schema(examples = "The partner sent another programme's report by mistake")
            String note) {}

    /**
     * An approval of a finding.
     *
     * @param proposal the number of the proposal that was read
     */
    @Schema(name = "FindingApproval")
    public record Approval(
            @NotNull @Positive @Schema(required = true, examples = "1")
            Integer proposal) {}

    /** Lists disputed reports. */
    @GET
    @RolesAllowed({Role.FINANCE, Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "listDisputedReports", summary = "List disputed reports")
    @APIResponse(responseCode = "200", description = "A part of the list")
    public Uni<Page<DisputeView>> list(
            @QueryParam("resolved")
                    @Parameter(
                            description = "Only those already resolved, or only those that are not",
                            example = "false")
                    Boolean resolved,
            @QueryParam("partner") @Parameter(description = "Only those of this partner", example = "gopay")
                    String partner,
            @QueryParam("kind") @Parameter(description = "Only those disputed for this", example = "AMOUNT_MISMATCH")
                    DisputeKind kind,
            @QueryParam("day") @Parameter(description = "Only those received on this day", example = "2020-10-05")
                    LocalDate day,
            @BeanParam PageRequest page) {
        int limit = page.limit();
        DisputeFilter filter = new DisputeFilter(resolved, partner, kind, Day.of(day, ledger.zone()));
        return disputes.list(filter, page.positionAsId(), limit + 1)
                .map(views -> Page.of(views, limit, DisputeView::reportId));
    }

    /** Shows one disputed report. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Role.FINANCE, Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "getDisputedReport", summary = "Show a disputed report")
    @APIResponse(responseCode = "200", description = "The report")
    @APIResponse(responseCode = "404", description = "DISPUTE_UNKNOWN")
    public Uni<DisputeView> get(@PathParam("id") UUID id) {
        return disputes.one(id).map(found -> found.orElseThrow(() -> Problems.of(ReportProblem.DISPUTE_UNKNOWN)));
    }

    /** Proposes what became of an instruction. */
    @PUT
    @Path("/{id}/finding")
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "proposeFinding",
            summary = "Propose what became of the instruction",
            description =
                    "PAID, NOT_PAID or PAID_OTHER_AMOUNT, with the evidence. Nothing happens before somebody else approves;"
                            + " a further proposal replaces this one.")
    @APIResponse(responseCode = "200", description = "Proposed")
    @APIResponse(responseCode = "404", description = "DISPUTE_UNKNOWN")
    @APIResponse(responseCode = "409", description = "DISPUTE_RESOLVED, NO_PAYOUT_CONCERNED")
    @APIResponse(responseCode = "422", description = "PAID_AMOUNT_WRONG")
    public Uni<DisputeView> propose(@PathParam("id") UUID id, @NotNull @Valid NewFinding finding) {
        return decisions.propose(id, finding, caller.subject()).chain(() -> get(id));
    }

    /** Approves a finding and applies it. */
    @POST
    @Path("/{id}/approval")
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "approveFinding",
            summary = "Approve the proposed finding, and apply it",
            description =
                    "By somebody else than who proposed it. What was paid is booked as settled; what was not is scheduled again,"
                            + " with every check before a payout; another amount is booked with its difference."
                            + " Needs no Idempotency-Key: a report is resolved once.")
    @APIResponse(responseCode = "200", description = "Applied")
    @APIResponse(responseCode = "403", description = "OWN_PROPOSAL")
    @APIResponse(responseCode = "404", description = "DISPUTE_UNKNOWN")
    @APIResponse(
            responseCode = "409",
            description =
                    "DISPUTE_RESOLVED, NOTHING_PROPOSED, PROPOSAL_CHANGED, PAYOUT_IN_FLIGHT, FINDING_NOT_POSSIBLE")
    public Uni<DisputeView> approve(@PathParam("id") UUID id, @NotNull @Valid Approval approval) {
        return decisions.approve(id, approval.proposal(), caller.subject()).chain(() -> get(id));
    }

    /** Closes a report that concerns no payout. */
    @POST
    @Path("/{id}/resolution")
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "resolveDisputedReport",
            summary = "Close a report that concerns no payout",
            description = "With a note. Needs no Idempotency-Key: a report is resolved once.")
    @APIResponse(responseCode = "200", description = "Closed")
    @APIResponse(responseCode = "404", description = "DISPUTE_UNKNOWN")
    @APIResponse(responseCode = "409", description = "DISPUTE_RESOLVED, TWO_PEOPLE_NEEDED")
    public Uni<DisputeView> resolve(@PathParam("id") UUID id, @NotNull @Valid Resolution resolution) {
        return decisions.close(id, resolution.note(), caller.subject()).chain(() -> get(id));
    }
}

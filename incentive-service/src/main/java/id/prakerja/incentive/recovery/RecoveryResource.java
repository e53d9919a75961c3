package id.prakerja.incentive.recovery;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.approvals.Approvals;
import id.prakerja.incentive.ledger.LedgerConfig;
import id.prakerja.incentive.lists.Day;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Claims against people who were not to be paid. */
@Path("/v1/recovery-cases")
@RolesAllowed(Role.FINANCE)
@Tag(name = "Recovery", description = "Payments to people who were not to be paid, claimed back")
@Cancellable(false) // a decision that has begun goes on, even if its caller goes away
public class RecoveryResource {

    private final RecoveryQueries queries;
    private final RecoveryDecisions decisions;
    private final WritingOffClaims writingOff;
    private final WithdrawingClaims withdrawing;
    private final Approvals approvals;
    private final LedgerConfig ledger;
    private final Caller caller;

    RecoveryResource(
            RecoveryQueries queries,
            RecoveryDecisions decisions,
            WritingOffClaims writingOff,
            WithdrawingClaims withdrawing,
            Approvals approvals,
            LedgerConfig ledger,
            Caller caller) {
        this.queries = queries;
        this.decisions = decisions;
        this.writingOff = writingOff;
        this.withdrawing = withdrawing;
        this.approvals = approvals;
        this.ledger = ledger;
        this.caller = caller;
    }

    /** Lists cases. */
    @GET
    @RolesAllowed({Role.FINANCE, Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "listRecoveryCases", summary = "List recovery cases, in the order of their ids")
    @APIResponse(responseCode = "200", description = "A part of the list")
    @APIResponse(responseCode = "400", description = "RECOVERY_FILTER_UNKNOWN, LIMIT_OUT_OF_RANGE, CURSOR_INVALID")
    public Uni<Page<RecoveryView>> list(
            @QueryParam("status") @Parameter(description = "Only those in this state", example = "OVERDUE")
                    String status,
            @QueryParam("reason") @Parameter(description = "Only those for this reason", example = "EXCLUDED")
                    String reason,
            @QueryParam("wave") @Parameter(description = "Only those of people of this wave", example = "6")
                    Integer wave,
            @QueryParam("province")
                    @Parameter(description = "Only those of people who live in this province", example = "32")
                    @Pattern(regexp = "[1-9][0-9]")
                    String province,
            @QueryParam("claimed")
                    @Parameter(description = "Only those that claim so many rupiah", example = "600000")
                    @Min(1)
                    Long claimed,
            @QueryParam("day") @Parameter(description = "Only those opened on this day", example = "2020-12-01")
                    LocalDate day,
            @BeanParam PageRequest page) {
        int limit = page.limit();
        RecoveryFilter filter = new RecoveryFilter(status, reason, wave, province, claimed, Day.of(day, ledger.zone()));
        return queries.list(filter, page.positionAsId(), limit + 1)
                .map(views -> Page.of(views, limit, RecoveryView::caseId));
    }

    /** Shows one case. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Role.FINANCE, Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "getRecoveryCase",
            summary = "Show a recovery case with its payments, instalments and steps")
    @APIResponse(responseCode = "200", description = "The case")
    @APIResponse(responseCode = "404", description = "RECOVERY_UNKNOWN")
    public Uni<RecoveryView> get(@PathParam("id") UUID id) {
        return queries.one(id);
    }

    /** Notes that the person has been told. */
    @POST
    @Path("/{id}/notice")
    @Operation(
            operationId = "giveRecoveryNotice",
            summary = "Note that the person has been told; the days to pay back begin",
            description = "Needs no Idempotency-Key: a notice is given once.")
    @APIResponse(responseCode = "200", description = "The case as it is now")
    @APIResponse(responseCode = "404", description = "RECOVERY_UNKNOWN")
    @APIResponse(responseCode = "409", description = "RECOVERY_NOT_POSSIBLE")
    public Uni<RecoveryView> giveNotice(@PathParam("id") UUID id, @NotNull @Valid RecoveryRequests.Notice notice) {
        return decisions.giveNotice(id, notice.note(), caller.subject()).chain(() -> queries.one(id));
    }

    /** Agrees on instalments. */
    @PUT
    @Path("/{id}/instalments")
    @Operation(
            operationId = "agreeRecoveryInstalments",
            summary = "Agree on instalments for what is left",
            description =
                    "They take the place of those agreed before. An instalment that is not paid by its day makes the"
                            + " case overdue.")
    @APIResponse(responseCode = "200", description = "The case as it is now")
    @APIResponse(responseCode = "404", description = "RECOVERY_UNKNOWN")
    @APIResponse(responseCode = "409", description = "RECOVERY_NOT_POSSIBLE")
    @APIResponse(responseCode = "422", description = "PLAN_DOES_NOT_ADD_UP, PLAN_OUT_OF_ORDER")
    public Uni<RecoveryView> agree(@PathParam("id") UUID id, @NotNull @Valid RecoveryRequests.Agreement agreement) {
        return decisions
                .agree(id, agreement.plan(), agreement.note(), caller.subject())
                .chain(() -> queries.one(id));
    }

    /** Lets a claim stand still. */
    @PUT
    @Path("/{id}/hardship")
    @Operation(
            operationId = "grantRecoveryHardship",
            summary = "Let a claim stand still until a day, since the person cannot pay",
            description = "On that day it is overdue, and looked at again.")
    @APIResponse(responseCode = "200", description = "The case as it is now")
    @APIResponse(responseCode = "404", description = "RECOVERY_UNKNOWN")
    @APIResponse(responseCode = "409", description = "RECOVERY_NOT_POSSIBLE")
    @APIResponse(responseCode = "422", description = "DAY_HAS_PASSED")
    public Uni<RecoveryView> grantHardship(
            @PathParam("id") UUID id, @NotNull @Valid RecoveryRequests.Hardship hardship) {
        return decisions
                .grantHardship(id, hardship.until(), hardship.note(), caller.subject())
                .chain(() -> queries.one(id));
    }

    /** Books money that came back. */
    @POST
    @Path("/{id}/repayments")
    @Operation(
            operationId = "bookRecoveryRepayment",
            summary = "Book money that came back",
            description = "Needs no Idempotency-Key: each transfer is booked once, by its reference.")
    @APIResponse(responseCode = "200", description = "The case as it is now")
    @APIResponse(responseCode = "404", description = "RECOVERY_UNKNOWN")
    @APIResponse(responseCode = "409", description = "RECOVERY_NOT_POSSIBLE, REPAYMENT_REFERENCE_USED")
    @APIResponse(responseCode = "422", description = "REPAYMENT_TOO_HIGH")
    public Uni<RecoveryView> repay(@PathParam("id") UUID id, @NotNull @Valid RecoveryRequests.Transfer repayment) {
        return decisions.repay(id, repayment, caller.subject()).chain(() -> queries.one(id));
    }

    /** Books money that went back to the person. */
    @POST
    @Path("/{id}/refunds")
    @Operation(
            operationId = "bookRecoveryRefund",
            summary = "Book money that went back to the person, after a claim was withdrawn",
            description =
                    "What had been paid back before the withdrawal is owed to the person: the case shows it as repaid"
                            + " until it is refunded. Needs no Idempotency-Key: each transfer is booked once, by its reference.")
    @APIResponse(responseCode = "200", description = "The case as it is now")
    @APIResponse(responseCode = "404", description = "RECOVERY_UNKNOWN")
    @APIResponse(responseCode = "409", description = "RECOVERY_NOT_POSSIBLE, REPAYMENT_REFERENCE_USED")
    @APIResponse(responseCode = "422", description = "REFUND_TOO_HIGH")
    public Uni<RecoveryView> refund(@PathParam("id") UUID id, @NotNull @Valid RecoveryRequests.Transfer refund) {
        return decisions.refund(id, refund, caller.subject()).chain(() -> queries.one(id));
    }

    /** Proposes to give a claim up. */
    @POST
    @Path("/{id}/write-off")
    @Operation(
            operationId = "writeOffRecovery",
            summary = "Propose to give up what is left, which somebody else approves",
            description = "Needs no Idempotency-Key: the same request again is the proposal that waits.")
    @APIResponse(responseCode = "202", description = "The proposal")
    @APIResponse(responseCode = "404", description = "RECOVERY_UNKNOWN")
    @APIResponse(responseCode = "409", description = "RECOVERY_NOT_POSSIBLE, PROPOSAL_PENDING")
    public Uni<Response> writeOff(@PathParam("id") UUID id, @NotNull @Valid RecoveryRequests.Ending ending) {
        return approvals.submit(writingOff, ClaimEnd.subject(id), ending, ending.reason(), caller.subject());
    }

    /** Proposes to withdraw a claim. */
    @POST
    @Path("/{id}/withdrawal")
    @Operation(
            operationId = "withdrawRecovery",
            summary = "Propose to withdraw a claim that was never right, which somebody else approves",
            description = "Needs no Idempotency-Key: the same request again is the proposal that waits.")
    @APIResponse(responseCode = "202", description = "The proposal")
    @APIResponse(responseCode = "404", description = "RECOVERY_UNKNOWN")
    @APIResponse(responseCode = "409", description = "RECOVERY_NOT_POSSIBLE, PROPOSAL_PENDING")
    public Uni<Response> withdraw(@PathParam("id") UUID id, @NotNull @Valid RecoveryRequests.Ending ending) {
        return approvals.submit(withdrawing, ClaimEnd.subject(id), ending, ending.reason(), caller.subject());
    }
}

package id.prakerja.approvals;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.approvals.domain.ProposalStatus;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What waits for another person, and what became of it. Staff see the kinds of their own role; auditors see all. */
@Path("/v1/proposals")
@Tag(name = "Approval", description = "What one person has prepared and another one decides")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false) // what an approval has begun goes on, even if its caller goes away
public class ProposalResource {

    /** Approvers may have a role of their own, which is configured; judged before anything that the request holds. */
    private static final String APPROVER = "${prakerja.approvals.approver-role:operator}";

    private static final String EXAMPLE = "01991b2c-7a5e-7c11-8a7d-0d8a1c9b7f10";

    private final Approvals approvals;
    private final ProposalStore proposals;
    private final Actions actions;
    private final Caller caller;

    ProposalResource(Approvals approvals, ProposalStore proposals, Actions actions, Caller caller) {
        this.approvals = approvals;
        this.proposals = proposals;
        this.actions = actions;
        this.caller = caller;
    }

    /** Lists proposals. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.CURATOR, Role.FINANCE, Role.AUDITOR, APPROVER})
    @Operation(
            operationId = "listProposals",
            summary = "List proposals",
            description = "In the order in which they were made, decided ones too.")
    @APIResponse(responseCode = "200", description = "A page of proposals")
    public Uni<Page<ProposalView>> list(
            @QueryParam("subject") @Parameter(example = "waves/6") String subject,
            @QueryParam("kind") @Parameter(example = "DETERMINATION") String kind,
            @QueryParam("status") @Parameter(example = "PENDING") ProposalStatus status,
            @BeanParam PageRequest page) {
        int limit = page.limit();
        List<String> kinds = visible().stream()
                .filter(each -> kind == null || kind.equals(each))
                .toList();
        return proposals
                .list(
                        page.positionAsId().orElse(null),
                        new ProposalStore.Filter(kinds, subject, status),
                        approvals.now(),
                        limit + 1)
                .map(found -> found.stream().map(approvals::view).toList())
                .map(views -> Page.of(views, limit, ProposalView::id));
    }

    /** Counts what waits. */
    @GET
    @Path("/backlog")
    @RolesAllowed({Role.OPERATOR, Role.CURATOR, Role.FINANCE, Role.AUDITOR, APPROVER})
    @Operation(
            operationId = "countProposals",
            summary = "Count the proposals that wait, by kind, with the age of the oldest")
    @APIResponse(responseCode = "200", description = "The kinds of which some wait")
    public Uni<List<WaitingView>> backlog() {
        List<String> kinds = visible();
        Instant now = approvals.now();
        return proposals
                .waiting(now)
                .map(found -> found.stream()
                        .filter(waiting -> kinds.contains(waiting.kind()))
                        .map(waiting -> WaitingView.of(waiting, now))
                        .toList());
    }

    /** Shows a proposal. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OPERATOR, Role.CURATOR, Role.FINANCE, Role.AUDITOR, APPROVER})
    @Operation(operationId = "showProposal", summary = "Show a proposal")
    @APIResponse(responseCode = "200", description = "The proposal")
    @APIResponse(responseCode = "404", description = "PROPOSAL_UNKNOWN")
    public Uni<ProposalView> show(@PathParam("id") @Parameter(example = EXAMPLE) UUID id) {
        List<String> kinds = visible();
        return proposals
                .get(id)
                .invoke(proposal -> require(kinds.contains(proposal.action().kind())))
                .map(approvals::view);
    }

    /** Approves a proposal and carries it out. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/approval")
    @RolesAllowed({Role.OPERATOR, Role.CURATOR, Role.FINANCE, APPROVER})
    @Operation(
            operationId = "approveProposal",
            summary = "Approve a proposal and carry it out",
            description =
                    "By another account than the one that prepared it. The approval that makes them enough carries out exactly"
                            + " what was prepared, once, and answers with what it was done to. If that is refused or fails, the proposal"
                            + " still waits. The refusals of the action itself may be answered too.")
    @APIResponse(responseCode = "200", description = "What was changed, as it then is")
    @APIResponse(responseCode = "201", description = "What was made")
    @APIResponse(responseCode = "202", description = "The proposal, which needs a further approval")
    @APIResponse(responseCode = "403", description = "SAME_ACCOUNT, FORBIDDEN")
    @APIResponse(responseCode = "404", description = "PROPOSAL_UNKNOWN")
    @APIResponse(
            responseCode = "409",
            description = "PROPOSAL_DECIDED, CONTENT_DIFFERS, PROPOSAL_STALE, APPROVAL_RUNNING")
    public Uni<Response> approve(
            @PathParam("id") @Parameter(example = EXAMPLE) UUID id, @NotNull @Valid ApproveRequest request) {
        return approvals
                .approve(id, request.contentHash(), caller.subject(), this::requireApprover)
                .map(Submission::toResponse);
    }

    /** Rejects a proposal, or withdraws it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/rejection")
    @RolesAllowed({Role.OPERATOR, Role.CURATOR, Role.FINANCE, APPROVER})
    @Operation(
            operationId = "rejectProposal",
            summary = "Reject a proposal, or withdraw one's own",
            description = "By who prepared it: WITHDRAWN; by another person: REJECTED.")
    @APIResponse(responseCode = "200", description = "The proposal with its decision")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "PROPOSAL_UNKNOWN")
    @APIResponse(responseCode = "409", description = "PROPOSAL_DECIDED, APPROVAL_RUNNING")
    public Uni<ProposalView> reject(
            @PathParam("id") @Parameter(example = EXAMPLE) UUID id, @NotNull @Valid RejectRequest request) {
        return approvals.reject(id, request.reason(), caller.subject(), this::requireApprover);
    }

    /** Kinds that the caller may read; at least one. */
    private List<String> visible() {
        List<String> kinds = StreamSupport.stream(actions.all().spliterator(), false)
                .filter(action -> caller.hasAnyRole(Role.AUDITOR, action.role(), actions.approverRole(action)))
                .map(Approvable::kind)
                .toList();
        require(!kinds.isEmpty());
        return kinds;
    }

    private void requireApprover(Approvable<?> action) {
        require(caller.hasRole(actions.approverRole(action)));
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new ForbiddenException();
        }
    }
}

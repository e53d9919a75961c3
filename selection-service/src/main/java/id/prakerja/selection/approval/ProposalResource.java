package id.prakerja.selection.approval;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.selection.approval.domain.ProposalStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What waits for a second person, and what became of it. */
@Path("/v1/proposals")
@Tag(name = "Approval", description = "What one operator has prepared and another one decides")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false) // what an approval has begun goes on, even if its caller goes away
public class ProposalResource {

    /** The approver's role, which is configured; judged before anything that the request holds. */
    private static final String APPROVER = "${prakerja.approval.approver-role:operator}";

    private final Approvals approvals;
    private final ProposalStore proposals;
    private final Pool pool;
    private final Caller caller;

    ProposalResource(Approvals approvals, ProposalStore proposals, Pool pool, Caller caller) {
        this.approvals = approvals;
        this.proposals = proposals;
        this.pool = pool;
        this.caller = caller;
    }

    /** Lists proposals. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "listProposals",
            summary = "List proposals",
            description =
                    "In the order in which they were made, decided ones too; filtered by wave and status where told.")
    public Uni<Page<ProposalView>> list(
            @QueryParam("wave") Integer wave,
            @QueryParam("status") ProposalStatus status,
            @BeanParam PageRequest page) {
        int limit = page.limit();
        return proposals
                .list(pool, page.positionAsId(), Optional.ofNullable(wave), Optional.ofNullable(status), limit + 1)
                .map(found -> found.stream().map(approvals::view).toList())
                .map(views -> Page.of(views, limit, ProposalView::id));
    }

    /** Shows a proposal. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR, APPROVER})
    @Operation(
            operationId = "showProposal",
            summary = "Show a proposal",
            description = "To operators, auditors and approvers.")
    @APIResponse(responseCode = "200", description = "The proposal")
    @APIResponse(responseCode = "404", description = "PROPOSAL_UNKNOWN")
    public Uni<ProposalView> show(@PathParam("id") UUID id) {
        return proposals.get(pool, id).map(approvals::view);
    }

    /** Approves a proposal and carries it out. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/approval")
    @RolesAllowed(APPROVER)
    @Operation(
            operationId = "approveProposal",
            summary = "Approve a proposal and carry it out",
            description =
                    "By another account than the one that prepared it. Carries out exactly what was prepared, once, and"
                            + " answers with the wave as it then is; for a draw, when the draw is done. If it is refused or fails, the"
                            + " proposal still waits. The refusals of the action itself may be answered too.")
    @APIResponse(responseCode = "200", description = "The changed wave")
    @APIResponse(responseCode = "201", description = "The planned wave")
    @APIResponse(responseCode = "403", description = "SAME_ACCOUNT")
    @APIResponse(responseCode = "404", description = "PROPOSAL_UNKNOWN")
    @APIResponse(
            responseCode = "409",
            description = "PROPOSAL_DECIDED, CONTENT_DIFFERS, PROPOSAL_STALE, APPROVAL_RUNNING")
    public Uni<Response> approve(@PathParam("id") UUID id, @NotNull @Valid ApproveRequest request) {
        return approvals.approve(id, request.contentHash(), caller.subject());
    }

    /** Refuses a proposal, or takes it back. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/rejection")
    @RolesAllowed({Role.OPERATOR, APPROVER})
    @Operation(
            operationId = "rejectProposal",
            summary = "Reject a proposal, or withdraw one's own",
            description = "By who prepared it: WITHDRAWN; by another operator: REJECTED.")
    @APIResponse(responseCode = "200", description = "The proposal with its decision")
    @APIResponse(responseCode = "404", description = "PROPOSAL_UNKNOWN")
    @APIResponse(responseCode = "409", description = "PROPOSAL_DECIDED, APPROVAL_RUNNING")
    public Uni<ProposalView> reject(@PathParam("id") UUID id, @NotNull @Valid RejectRequest request) {
        return approvals.reject(id, request.reason(), caller.subject());
    }
}

package id.prakerja.selection.participants.participant;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.approvals.Approvals;
import id.prakerja.approvals.ProposalView;
import id.prakerja.selection.participants.participant.domain.MembershipDecision;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Participants and the end of memberships. */
@Path("/v1/participants/{id}")
@Tag(name = "Participants")
@Produces(MediaType.APPLICATION_JSON)
public class ParticipantResource {

    private final Participants participants;
    private final MembershipDecisions decisions;
    private final Approvals approvals;
    private final MembershipEnd.Revocation revocation;
    private final MembershipEnd.Termination termination;
    private final Caller caller;

    ParticipantResource(
            Participants participants,
            MembershipDecisions decisions,
            Approvals approvals,
            MembershipEnd.Revocation revocation,
            MembershipEnd.Termination termination,
            Caller caller) {
        this.participants = participants;
        this.decisions = decisions;
        this.approvals = approvals;
        this.revocation = revocation;
        this.termination = termination;
        this.caller = caller;
    }

    /** Shows a participant. */
    @GET
    @RolesAllowed({Role.APPLICANT, Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "showParticipant",
            summary = "Show a participant",
            description = "To the person, operators and auditors.")
    @APIResponse(responseCode = "200", description = "The participant")
    @APIResponse(responseCode = "404", description = "PARTICIPANT_UNKNOWN")
    public Uni<ParticipantView> show(@PathParam("id") UUID id) {
        caller.requireSelfOr(id, Role.OPERATOR, Role.AUDITOR);
        return participants.show(id);
    }

    /** Revokes a membership. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/revocation")
    @Cancellable(false)
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "revokeMembership",
            summary = "Revoke a membership",
            description =
                    "By two people. Bars the person for good; the seat goes to the recovery pool. Memberships without a first purchase"
                            + " are revoked by themselves after the deadline.")
    @APIResponse(
            responseCode = "200",
            description = "The participant as it then stands",
            content = @Content(schema = @Schema(implementation = ParticipantView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Prepared for approval",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "404", description = "PARTICIPANT_UNKNOWN")
    @APIResponse(responseCode = "409", description = "PROPOSAL_PENDING, ALREADY_REVOKED")
    public Uni<Response> revocation(@PathParam("id") UUID id, @NotNull @Valid MembershipDecisionRequest request) {
        return approvals.submit(revocation, MembershipEnd.subject(id), request, request.reason(), caller.subject());
    }

    /** Suspends a membership. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/suspension")
    @Cancellable(false)
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "suspendMembership",
            summary = "Suspend a membership",
            description =
                    "No purchase and no payout until it is reinstated or terminated. The days to the first purchase stand still"
                            + " meanwhile.")
    @APIResponse(responseCode = "200", description = "The participant as it then stands")
    @APIResponse(responseCode = "404", description = "PARTICIPANT_UNKNOWN")
    @APIResponse(responseCode = "409", description = "ALREADY_REVOKED, ALREADY_SUSPENDED")
    public Uni<ParticipantView> suspension(
            @PathParam("id") UUID id, @NotNull @Valid MembershipDecisionRequest request) {
        return decisions.carryOut(id, MembershipDecision.SUSPEND, request.reason(), caller.subject());
    }

    /** Reinstates a suspended membership. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/reinstatement")
    @Cancellable(false)
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "reinstateMembership",
            summary = "Reinstate a suspended membership",
            description =
                    "It goes on as it was before the suspension. The deadline of a first purchase not yet made moves by the time"
                            + " suspended, and the reminder is due again before it.")
    @APIResponse(responseCode = "200", description = "The participant as it then stands")
    @APIResponse(responseCode = "404", description = "PARTICIPANT_UNKNOWN")
    @APIResponse(responseCode = "409", description = "ALREADY_REVOKED, NOT_SUSPENDED")
    public Uni<ParticipantView> reinstatement(
            @PathParam("id") UUID id, @NotNull @Valid MembershipDecisionRequest request) {
        return decisions.carryOut(id, MembershipDecision.REINSTATE, request.reason(), caller.subject());
    }

    /** Terminates a suspended membership. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/termination")
    @Cancellable(false)
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "terminateMembership",
            summary = "Terminate a suspended membership",
            description =
                    "By two people. Published as participant.revoked with the reason TERMINATED; bars the person for good, and the seat goes to"
                            + " the recovery pool.")
    @APIResponse(
            responseCode = "200",
            description = "The participant as it then stands",
            content = @Content(schema = @Schema(implementation = ParticipantView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Prepared for approval",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "404", description = "PARTICIPANT_UNKNOWN")
    @APIResponse(responseCode = "409", description = "PROPOSAL_PENDING, ALREADY_REVOKED, NOT_SUSPENDED")
    public Uni<Response> termination(@PathParam("id") UUID id, @NotNull @Valid MembershipDecisionRequest request) {
        return approvals.submit(termination, MembershipEnd.subject(id), request, request.reason(), caller.subject());
    }

    /** Ends the own membership. */
    @POST
    @Path("/withdrawal")
    @Cancellable(false)
    @RolesAllowed(Role.APPLICANT)
    @Operation(
            operationId = "withdrawParticipant",
            summary = "Withdraw from the programme",
            description =
                    "By the person alone. What is left of the balance returns, the seat goes to the recovery pool, and the"
                            + " person cannot take part again.")
    @APIResponse(responseCode = "200", description = "The participant as it then stands")
    @APIResponse(responseCode = "404", description = "PARTICIPANT_UNKNOWN")
    @APIResponse(responseCode = "409", description = "ALREADY_REVOKED")
    public Uni<ParticipantView> withdrawal(@PathParam("id") UUID id) {
        caller.requireSelf(id);
        return decisions.carryOut(id, MembershipDecision.WITHDRAW, "WITHDRAWN", caller.subject());
    }
}

package id.prakerja.selection.participant;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Participants and the end of memberships. */
@Path("/v1/participants/{id}")
@Tag(name = "Participants")
@Produces(MediaType.APPLICATION_JSON)
public class ParticipantResource {

    private final Participants participants;
    private final Caller caller;

    ParticipantResource(Participants participants, Caller caller) {
        this.participants = participants;
        this.caller = caller;
    }

    /** Shows a participant. */
    @GET
    @RolesAllowed({Role.APPLICANT, Role.OPERATOR, Role.AUDITOR})
    @Operation(summary = "Show a participant", description = "To the person, operators and auditors.")
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
            summary = "Revoke a membership",
            description =
                    "Bars the person for good; the seat goes to the recovery pool. Memberships without a first purchase"
                            + " are revoked by themselves after the deadline.")
    @APIResponse(responseCode = "200", description = "The revoked participant")
    @APIResponse(responseCode = "404", description = "PARTICIPANT_UNKNOWN")
    @APIResponse(responseCode = "409", description = "ALREADY_REVOKED")
    public Uni<ParticipantView> revoke(@PathParam("id") UUID id, @NotNull @Valid RevokeParticipantRequest request) {
        return participants.revoke(id, request.reason());
    }
}

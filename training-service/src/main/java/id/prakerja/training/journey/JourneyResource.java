package id.prakerja.training.journey;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.training.account.Accounts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One person's way through training. */
@Path("/v1/participants/{participantId}/journey")
@Tag(name = "Journeys", description = "What happened to one participant in training.")
public class JourneyResource {

    private final Accounts accounts;
    private final Caller caller;

    JourneyResource(Accounts accounts, Caller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    /** Shows the journey. */
    @GET
    @RolesAllowed({Role.APPLICANT, Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "showJourney", summary = "Show what happened to a participant, oldest first")
    public Uni<List<JourneyStep>> get(UUID participantId) {
        caller.requireSelfOr(participantId, Role.OPERATOR, Role.AUDITOR);
        return accounts.get(participantId).map(Journey::of);
    }
}

package id.prakerja.incentive.journey;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One person's way to the money. */
@Path("/v1/participants/{id}/journey")
@Tag(name = "Participants", description = "What a participant is owed, and what became of it")
public class JourneyResource {

    private final Journey journey;
    private final Caller caller;

    JourneyResource(Journey journey, Caller caller) {
        this.journey = journey;
        this.caller = caller;
    }

    /**
     * Tells what happened to one person.
     *
     * @param id the person
     * @return the steps, oldest first
     */
    @GET
    @RolesAllowed({Role.APPLICANT, Role.OPERATOR, Role.FINANCE, Role.AUDITOR})
    @Operation(
            operationId = "getIncentiveJourney",
            summary = "Show what happened to one person, in order",
            description = "Empty if nothing is known of the person.")
    @APIResponse(responseCode = "200", description = "The steps, oldest first")
    public Uni<List<JourneyStep>> get(@PathParam("id") UUID id) {
        caller.requireSelfOr(id, Role.OPERATOR, Role.FINANCE, Role.AUDITOR);
        return journey.of(id);
    }
}

package id.prakerja.oversight.journey;

import id.prakerja.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One person's way through the programme, by id alone. */
@Path("/v1/people")
@RolesAllowed({Role.OPERATOR, Role.AUDITOR})
@Tag(name = "Journeys", description = "People's ways through the programme, without anything that names them")
public class JourneyResource {

    private final Journey journey;

    JourneyResource(Journey journey) {
        this.journey = journey;
    }

    /**
     * Shows a journey.
     *
     * @param person the person's id
     * @return oldest first; empty if nothing was told of the person
     */
    @GET
    @Path("/{person}/journey")
    @Operation(
            operationId = "getOversightJourney",
            summary = "Show what the topics have told of one person, oldest first")
    @APIResponse(responseCode = "200", description = "The steps")
    public Uni<List<StepView>> show(
            @PathParam("person") @Parameter(example = "01890000-0000-7000-8000-000000000001") UUID person) {
        return journey.of(person);
    }
}

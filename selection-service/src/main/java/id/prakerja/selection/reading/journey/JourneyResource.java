package id.prakerja.selection.reading.journey;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A person's way through the waves. */
@Path("/v1/participants/{id}/journey")
@Tag(name = "Participants")
@Produces(MediaType.APPLICATION_JSON)
public class JourneyResource {

    private final Journeys journeys;
    private final ProgrammeTime time;
    private final Caller caller;

    JourneyResource(Journeys journeys, ProgrammeTime time, Caller caller) {
        this.journeys = journeys;
        this.time = time;
        this.caller = caller;
    }

    /** Tells a person's way. */
    @GET
    @RolesAllowed({Role.APPLICANT, Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "showJourney",
            summary = "Show a person's way, as selection knows it",
            description = "Also for people who were not selected.")
    public Uni<List<JourneyStep>> journey(@PathParam("id") UUID id) {
        caller.requireSelfOr(id, Role.OPERATOR, Role.AUDITOR);
        return journeys.of(id, time.now(), caller.hasAnyRole(Role.OPERATOR, Role.AUDITOR));
    }
}

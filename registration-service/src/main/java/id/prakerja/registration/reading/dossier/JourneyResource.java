package id.prakerja.registration.reading.dossier;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.applicant.Actor;
import id.prakerja.registration.people.applicant.Applicants;
import id.prakerja.registration.people.applicant.domain.ApplicantProblem;
import id.prakerja.rest.problem.CommonProblem;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What has happened to one person. */
@Path("/v1/applicants/{id}/journey")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applicants")
public class JourneyResource {

    private final Applicants applicants;
    private final Journeys journeys;
    private final Caller caller;

    JourneyResource(Applicants applicants, Journeys journeys, Caller caller) {
        this.applicants = applicants;
        this.journeys = journeys;
        this.caller = caller;
    }

    /** The journey of one person. */
    @GET
    @RolesAllowed({Role.APPLICANT, Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "showJourney",
            summary = "Show what has happened to one person",
            description = "From the registration to the last payout, as far as this service has seen it.")
    @APIResponse(responseCode = "200", description = "Steps in the order of time")
    @APIResponse(responseCode = "404", description = "APPLICANT_UNKNOWN")
    public Uni<List<JourneyStep>> journey(@PathParam("id") UUID id) {
        Actor actor = Actor.of(caller);
        boolean staff = caller.hasAnyRole(Role.OPERATOR, Role.AUDITOR);
        return applicants
                .find(id)
                .invoke(found -> {
                    if (!staff
                            && found.filter(applicant -> actor.isSelf(id, applicant.account))
                                    .isEmpty()) {
                        throw Refusal.of(CommonProblem.FORBIDDEN).toException();
                    }
                    if (found.isEmpty()) {
                        throw Refusal.of(ApplicantProblem.APPLICANT_UNKNOWN).toException();
                    }
                })
                .chain(() -> journeys.of(id));
    }
}

package id.prakerja.registration.people.profile;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.registration.people.applicant.Actor;
import id.prakerja.registration.people.profile.domain.DisabilityKind;
import id.prakerja.registration.people.profile.domain.Profile;
import id.prakerja.registration.people.profile.domain.TrainingField;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a person says beyond the form. */
@Path("/v1/applicants/{id}/profile")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Profile", description = "What a person says and declares before joining a wave")
public class ProfileResource {

    private final Profiles profiles;
    private final Caller caller;

    ProfileResource(Profiles profiles, Caller caller) {
        this.profiles = profiles;
        this.caller = caller;
    }

    /** Tells the profile. */
    @PUT
    @RolesAllowed({Role.APPLICANT, Role.OFFICER})
    @Operation(
            operationId = "saveProfile",
            summary = "Save the profile",
            description =
                    "At any time; the latest holds. Once it is there, with the declarations and the test, where the"
                            + " programme asks for them, the person is READY.")
    @APIResponse(responseCode = "200", description = "Kept")
    @APIResponse(
            responseCode = "400",
            description = "VALIDATION_FAILED: TRAININGS_NOT_CHOSEN, YEARS_OF_WORK_IMPOSSIBLE, DISABILITY_KIND_NEEDED,"
                    + " DISABILITY_KIND_UNEXPECTED")
    public Uni<StandView> save(@PathParam("id") UUID id, @NotNull GivenProfile told) {
        return profiles.save(
                        Actor.of(caller),
                        id,
                        new Profile(told.desiredTrainings(), told.yearsOfWork(), told.disabilityKind()))
                .map(StandView::of);
    }

    /**
     * A profile as given.
     *
     * @param desiredTrainings one to three fields of training, most wanted first
     * @param yearsOfWork years of work in a lifetime
     * @param disabilityKind kind of disability, where the form says so
     */
    @Schema(name = "Profile")
    public record GivenProfile(
            @Schema(required = true) List<TrainingField> desiredTrainings,
            @Schema(required = true, examples = "4") int yearsOfWork,
            @Schema(examples = "SENSORY") DisabilityKind disabilityKind) {}
}

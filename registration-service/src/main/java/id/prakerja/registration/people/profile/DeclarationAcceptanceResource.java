package id.prakerja.registration.people.profile;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.applicant.Actor;
import id.prakerja.registration.people.profile.domain.DeclarationKind;
import id.prakerja.registration.people.profile.domain.ProfileProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a person declares and consents to. */
@Path("/v1/applicants/{id}/declarations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Profile")
public class DeclarationAcceptanceResource {

    private final Profiles profiles;
    private final Caller caller;

    DeclarationAcceptanceResource(Profiles profiles, Caller caller) {
        this.profiles = profiles;
        this.caller = caller;
    }

    /** Accepts the declarations. */
    @PUT
    @RolesAllowed({Role.APPLICANT, Role.OFFICER})
    @Operation(operationId = "acceptDeclarations", summary = "Accept the declarations in force")
    @APIResponse(responseCode = "200", description = "Accepted, now or before")
    @APIResponse(responseCode = "400", description = "DECLARATIONS_INCOMPLETE")
    @APIResponse(responseCode = "409", description = "DECLARATION_NOT_IN_FORCE")
    public Uni<StandView> declare(@PathParam("id") UUID id, @NotNull @Valid Acceptance acceptance) {
        if (!acceptance.accepted().equals(Set.of(DeclarationKind.values()))) {
            throw Refusal.of(ProfileProblem.DECLARATIONS_INCOMPLETE).toException();
        }
        return profiles.declare(Actor.of(caller), id, acceptance.version()).map(StandView::of);
    }

    /**
     * Which declarations are accepted.
     *
     * @param version version of the texts that were read
     * @param accepted every kind
     */
    @Schema(name = "DeclarationAcceptance")
    public record Acceptance(
            @Schema(required = true, examples = "2020") @NotNull
            String version,

            @Schema(required = true) @NotNull Set<DeclarationKind> accepted) {}
}

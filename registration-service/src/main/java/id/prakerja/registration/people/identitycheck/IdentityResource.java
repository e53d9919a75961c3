package id.prakerja.registration.people.identitycheck;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.registration.people.applicant.Actor;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Correcting papers that the identity registry has rejected. */
@Path("/v1/applicants/{id}/identity")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applicants")
public class IdentityResource {

    private final IdentityCorrection correction;
    private final Caller caller;

    IdentityResource(IdentityCorrection correction, Caller caller) {
        this.correction = correction;
        this.caller = caller;
    }

    /** Corrects the papers of an applicant whose identity was rejected. */
    @PUT
    @RolesAllowed({Role.APPLICANT, Role.OFFICER})
    @Operation(
            operationId = "correctIdentity",
            summary = "Correct a rejected identity",
            description = "Only after the civil registry has rejected the data; they are verified again.")
    @APIResponse(responseCode = "200", description = "Taken; waits for the civil registry again")
    @APIResponse(responseCode = "400", description = "VALIDATION_FAILED with every violation")
    @APIResponse(responseCode = "409", description = "IDENTITY_NOT_CORRECTABLE, NIK_ALREADY_REGISTERED")
    public Uni<CorrectedView> correct(@PathParam("id") UUID id, @NotNull CorrectedIdentity corrected) {
        return correction.correct(Actor.of(caller), id, corrected).map(status -> new CorrectedView(id, status));
    }

    /**
     * The answer to a correction.
     *
     * @param applicantId the applicant
     * @param status where the applicant stands now
     */
    @Schema(name = "IdentityCorrected")
    public record CorrectedView(
            UUID applicantId,
            @Schema(examples = "IDENTITY_PENDING") ApplicantStatus status) {}
}

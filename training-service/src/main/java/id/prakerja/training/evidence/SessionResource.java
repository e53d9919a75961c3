package id.prakerja.training.evidence;

import id.prakerja.signed.SignatureScheme;
import id.prakerja.training.allowance.Needs;
import id.prakerja.training.partner.domain.Scope;
import id.prakerja.training.signature.PartnerCaller;
import id.prakerja.training.signature.PartnerRole;
import id.prakerja.training.signature.SignedRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sessions by which a training took place. */
@Path("/v1/participants/{personId}/enrolments/{enrolmentId}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = SignatureScheme.NAME)
@Tag(name = "Evidence", description = "What a completion rests on: sessions, as the platform has seen them.")
public class SessionResource {

    private final SessionReports reports;
    private final PartnerCaller partner;

    SessionResource(SessionReports reports, PartnerCaller partner) {
        this.reports = reports;
        this.partner = partner;
    }

    /** Records sessions. */
    @POST
    @RolesAllowed(PartnerRole.PLATFORM)
    @Needs(Scope.REPORT)
    @Operation(
            operationId = "recordSessions",
            summary = "Report when a participant joined and left",
            description =
                    "In the order of time, without overlaps. Kept are their number, their minutes and a digest; a completion"
                            + " with too little time waits for a sample.")
    @APIResponse(
            responseCode = "200",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = SessionsAnswer.class)))
    public Uni<Response> record(UUID personId, UUID enrolmentId, @Valid @NotNull NewSessions request) {
        SignedRequest signed =
                partner.signed().about(request.personId().is(personId) && enrolmentId.equals(request.enrolmentId()));
        return reports.record(signed, request).map(body -> Response.ok(body).build());
    }
}

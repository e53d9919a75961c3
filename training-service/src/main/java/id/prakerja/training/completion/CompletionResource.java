package id.prakerja.training.completion;

import id.prakerja.access.Role;
import id.prakerja.refusal.Decision;
import id.prakerja.signed.SignatureScheme;
import id.prakerja.training.allowance.Needs;
import id.prakerja.training.partner.domain.Scope;
import id.prakerja.training.signature.PartnerCaller;
import id.prakerja.training.signature.PartnerRole;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Completions: the events by which people become entitled to the incentive. */
@Path("/v1/completions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Completions",
        description =
                "What platforms report about completed trainings, by which people become entitled to the incentive.")
public class CompletionResource {

    private final Completions completions;
    private final PartnerCaller partner;

    CompletionResource(Completions completions, PartnerCaller partner) {
        this.completions = completions;
        this.partner = partner;
    }

    /** Records a completion. */
    @POST
    @RolesAllowed(PartnerRole.PLATFORM)
    @Needs(Scope.COMPLETE)
    @SecurityRequirement(name = SignatureScheme.NAME)
    @Operation(
            operationId = "recordCompletion",
            summary = "Report that a participant has completed a training",
            description = "By the platform that sold it. A repetition with the same webhook-id and content is answered "
                    + "the same; the same webhook-id with other content is refused with EVENT_ID_REUSED.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = CompletionAnswer.class)))
    public Uni<Response> complete(@Valid @NotNull NewCompletion request) {
        return completions
                .record(partner.signed(), request)
                .map(Decision::orThrow)
                .map(body -> Response.status(Status.CREATED).entity(body).build());
    }

    /** Withdraws a completion. */
    @POST
    @Path("/{enrolmentId}/withdrawal")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "withdrawCompletion",
            summary = "Withdraw a completion, for example because attendance had been falsified",
            description = "For good. Repeated, it changes nothing and is answered the same.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = WithdrawalAnswer.class)))
    public Uni<Response> withdraw(UUID enrolmentId, @Valid @NotNull Withdrawal request) {
        return completions
                .withdraw(enrolmentId, request)
                .map(body -> Response.ok(body).build());
    }
}

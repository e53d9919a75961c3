package id.prakerja.training.completion;

import id.prakerja.access.Role;
import id.prakerja.training.account.AccountRequests;
import id.prakerja.training.account.domain.CompletionReport;
import id.prakerja.training.account.domain.CompletionRules;
import id.prakerja.training.signature.PartnerCaller;
import id.prakerja.training.signature.PartnerRole;
import id.prakerja.training.signature.SignatureScheme;
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
import java.net.URI;
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
@Tag(name = "Completions")
public class CompletionResource {

    private static final String WITHDRAWAL = "withdrawal";

    private final AccountRequests requests;
    private final PartnerCaller partner;
    private final CompletionRules rules;

    CompletionResource(AccountRequests requests, PartnerCaller partner, CompletionConfig config) {
        this.requests = requests;
        this.partner = partner;
        rules = new CompletionRules(config.leastAttendance(), config.clockTolerance());
    }

    /** Records a completion. */
    @POST
    @RolesAllowed(PartnerRole.PLATFORM)
    @SecurityRequirement(name = SignatureScheme.NAME)
    @Operation(
            summary = "Report that a participant has completed a training",
            description = "By the platform that sold it. A repetition with the same webhook-id and content is answered "
                    + "the same; the same webhook-id with other content is refused with EVENT_ID_REUSED.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = CompletionAnswer.class)))
    public Uni<Response> complete(@Valid @NotNull NewCompletion request) {
        SignedRequest signed = partner.signed();
        CompletionReport report = request.reportedBy(signed.partnerId());
        return requests.carryOut(
                        request.participantId(),
                        signed.requestKey(),
                        signed.contentDigest(),
                        (account, now) -> account.complete(report, rules, now).map(CompletionAnswer::of))
                .map(body -> Response.created(URI.create("/v1/participants/" + request.participantId() + "/account"))
                        .entity(body)
                        .build());
    }

    /** Withdraws a completion. */
    @POST
    @Path("/{enrolmentId}/withdrawal")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            summary = "Withdraw a completion, for example because attendance had been falsified",
            description = "For good. Repeated, it changes nothing and is answered the same.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = WithdrawalAnswer.class)))
    public Uni<Response> withdraw(UUID enrolmentId, @Valid @NotNull Withdrawal request) {
        return requests.carryOut(
                        request.participantId(),
                        WITHDRAWAL + "|" + enrolmentId,
                        WITHDRAWAL,
                        (account, now) -> account.withdrawCompletion(enrolmentId, request.reason(), now)
                                .map(WithdrawalAnswer::of))
                .map(body -> Response.ok(body).build());
    }
}

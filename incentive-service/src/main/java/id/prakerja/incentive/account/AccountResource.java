package id.prakerja.incentive.account;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.incentive.account.domain.LinkStatus;
import id.prakerja.rest.problem.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The account on which a participant is paid. */
@Path("/v1/participants/{id}/account")
@Tag(name = "Accounts", description = "The account on which a participant is paid")
public class AccountResource {

    private final AccountLinking linking;
    private final Caller caller;

    AccountResource(AccountLinking linking, Caller caller) {
        this.linking = linking;
        this.caller = caller;
    }

    /**
     * The account to be linked.
     *
     * @param partner id of the payment partner
     * @param accountReference the account as the partner knows it, such as the phone number of a wallet
     */
    @Schema(name = "AccountToLink")
    public record Request(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") @Schema(examples = "gopay")
            String partner,

            @NotNull @Pattern(regexp = "[A-Za-z0-9@.+_-]{4,64}") @Schema(examples = "081200000001")
            String accountReference) {}

    /**
     * Links an account.
     *
     * @param id the person
     * @param request the account
     * @return 202 while the partner has not confirmed, 200 if it is linked already
     */
    @PUT
    @RolesAllowed(Role.APPLICANT)
    @Operation(
            operationId = "linkAccount",
            summary = "Link an account",
            description =
                    "Recorded at once and confirmed by the payment partner afterwards: the owner must be the"
                            + " participant, with full identification. The same account again changes nothing; another takes the"
                            + " place of the one before once it is confirmed. The answer is 202 until the partner has confirmed.")
    @APIResponse(
            responseCode = "202",
            description = "Recorded; the partner will be asked",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Linked already",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "409", description = "NOT_A_PARTICIPANT")
    @APIResponse(responseCode = "422", description = "PARTNER_UNKNOWN")
    @APIResponse(responseCode = "429", description = "TOO_MANY_LINK_REQUESTS")
    public Uni<Response> link(@PathParam("id") UUID id, @NotNull @Valid Request request) {
        caller.requireSelf(id);
        return linking.link(id, request.partner(), request.accountReference()).map(this::answer);
    }

    /**
     * Shows the account that was linked or refused last.
     *
     * @param id the person
     * @return the account
     */
    @GET
    @RolesAllowed({Role.APPLICANT, Role.OPERATOR, Role.FINANCE, Role.AUDITOR})
    @Operation(operationId = "getAccount", summary = "Show the account that was linked or refused last")
    @APIResponse(responseCode = "200", description = "The account")
    @APIResponse(responseCode = "404", description = "ACCOUNT_NOT_LINKED")
    public Uni<AccountView> get(@PathParam("id") UUID id) {
        caller.requireSelfOr(id, Role.OPERATOR, Role.FINANCE, Role.AUDITOR);
        return linking.latest(id).map(found -> found.orElseThrow(() -> Problems.of(AccountProblem.ACCOUNT_NOT_LINKED)));
    }

    private Response answer(LinkOutcome outcome) {
        if (outcome instanceof LinkOutcome.Refused refused) {
            throw Problems.of(refused.refusal());
        }
        LinkOutcome.InForce inForce = (LinkOutcome.InForce) outcome;
        AccountLink link = inForce.link();
        return Response.status(link.status == LinkStatus.LINKED ? Response.Status.OK : Response.Status.ACCEPTED)
                .entity(linking.view(link, inForce.working()))
                .build();
    }
}

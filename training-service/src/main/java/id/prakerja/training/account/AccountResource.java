package id.prakerja.training.account;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The training account of one person. */
@Path("/v1/participants/{participantId}/account")
@Tag(name = "Accounts", description = "Card, training balance and enrolments of a participant.")
public class AccountResource {

    private final Accounts accounts;
    private final Caller caller;

    AccountResource(Accounts accounts, Caller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    /** Shows the account. */
    @GET
    @RolesAllowed({Role.APPLICANT, Role.OPERATOR, Role.AUDITOR, Role.FINANCE})
    @Operation(operationId = "showAccount", summary = "Show balance, card and enrolments of a participant")
    public Uni<AccountView> get(UUID participantId) {
        caller.requireSelfOr(participantId, Role.OPERATOR, Role.AUDITOR, Role.FINANCE);
        boolean ownData = caller.isSelf(participantId);
        return accounts.get(participantId).map(account -> AccountView.of(account, ownData));
    }
}

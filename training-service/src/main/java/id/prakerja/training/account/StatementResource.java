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

/** The movements of a training balance. */
@Path("/v1/participants/{participantId}/balance-statement")
@Tag(name = "Accounts")
public class StatementResource {

    private final Accounts accounts;
    private final Caller caller;

    StatementResource(Accounts accounts, Caller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    /** Shows the movements. */
    @GET
    @RolesAllowed({Role.APPLICANT, Role.OPERATOR, Role.AUDITOR, Role.FINANCE})
    @Operation(
            operationId = "showBalanceStatement",
            summary = "Show every movement of a participant's training balance, summing to the rupiah")
    public Uni<StatementView> show(UUID participantId) {
        caller.requireSelfOr(participantId, Role.OPERATOR, Role.AUDITOR, Role.FINANCE);
        return accounts.get(participantId).map(StatementView::of);
    }
}

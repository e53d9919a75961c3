package id.prakerja.incentive.recovery;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.approvals.Approvals;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Recovery cases that are opened together. */
@Path("/v1/recovery-openings")
@RolesAllowed(Role.FINANCE)
@Tag(name = "Recovery", description = "Payments to people who were not to be paid, claimed back")
public class RecoveryOpeningResource {

    private final OpeningRecoveries opening;
    private final Approvals approvals;
    private final Pool pool;
    private final Caller caller;

    RecoveryOpeningResource(OpeningRecoveries opening, Approvals approvals, Pool pool, Caller caller) {
        this.opening = opening;
        this.approvals = approvals;
        this.pool = pool;
        this.caller = caller;
    }

    /** Counts what an opening would claim. */
    @POST
    @Path("/preview")
    @Operation(
            operationId = "previewRecovery",
            summary = "Count the people, payments and rupiah that an opening would claim back",
            description = "Changes nothing, hence needs no Idempotency-Key.")
    @APIResponse(responseCode = "200", description = "At this moment")
    public Uni<RecoveryOpeningView.Preview> preview(@NotNull @Valid RecoveryToOpen wanted) {
        return RecoverablePayments.count(pool, wanted.reason(), wanted.wave(), wanted.paidUntil());
    }

    /** Proposes an opening. */
    @POST
    @Operation(
            operationId = "openRecoveryCases",
            summary = "Propose to claim payments back, which somebody else approves",
            description =
                    "One case a person, of all payments that were made when the person was not to be paid and that no case claims"
                            + " yet; the report behind it is /v1/rejudgement. Needs no Idempotency-Key: the same request again is"
                            + " the proposal that waits.")
    @APIResponse(responseCode = "202", description = "The proposal")
    @APIResponse(responseCode = "409", description = "NOTHING_TO_RECOVER, OPENING_EXISTS, PROPOSAL_PENDING")
    public Uni<Response> open(@NotNull @Valid RecoveryToOpen wanted) {
        return approvals.submit(opening, opening.subject(wanted), wanted, wanted.note(), caller.subject());
    }

    /** Shows an opening. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Role.FINANCE, Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "getRecoveryOpening", summary = "Show an opening and how many cases it has come to")
    @APIResponse(responseCode = "200", description = "The opening")
    @APIResponse(responseCode = "404", description = "RECOVERY_UNKNOWN")
    public Uni<RecoveryOpeningView> get(@PathParam("id") UUID id) {
        return opening.find(pool, id);
    }
}

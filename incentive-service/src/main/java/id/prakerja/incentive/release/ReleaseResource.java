package id.prakerja.incentive.release;

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

/** Held payouts that go on together. */
@Path("/v1/payout-releases")
@RolesAllowed(Role.FINANCE)
@Tag(name = "Payouts", description = "From the schedule to the account")
public class ReleaseResource {

    private final HeldPayouts held;
    private final ReleasingHeld releasing;
    private final Approvals approvals;
    private final Pool pool;
    private final Caller caller;

    ReleaseResource(HeldPayouts held, ReleasingHeld releasing, Approvals approvals, Pool pool, Caller caller) {
        this.held = held;
        this.releasing = releasing;
        this.approvals = approvals;
        this.pool = pool;
        this.caller = caller;
    }

    /** Counts what a release would let go on. */
    @POST
    @Path("/preview")
    @Operation(
            operationId = "previewPayoutRelease",
            summary = "Count the payouts and rupiah that a release would let go on",
            description = "Changes nothing, hence needs no Idempotency-Key.")
    @APIResponse(responseCode = "200", description = "Count and rupiah at this moment")
    public Uni<ReleaseView.Preview> preview(@NotNull @Valid ReleaseRequest wanted) {
        return held.count(pool, wanted.reason(), wanted.partner(), wanted.heldUntil());
    }

    /** Proposes a release. */
    @POST
    @Operation(
            operationId = "releasePayouts",
            summary = "Propose to let held payouts go on together, which somebody else approves",
            description =
                    "Those with a linked account and no open case; each is checked again before it is paid. Needs no"
                            + " Idempotency-Key: the same request again is the proposal that waits.")
    @APIResponse(responseCode = "202", description = "The proposal")
    @APIResponse(responseCode = "409", description = "NOTHING_TO_RELEASE, RELEASE_EXISTS, PROPOSAL_PENDING")
    public Uni<Response> release(@NotNull @Valid ReleaseRequest wanted) {
        return approvals.submit(releasing, releasing.subject(wanted), wanted, wanted.note(), caller.subject());
    }

    /** Shows a release. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Role.FINANCE, Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "getPayoutRelease", summary = "Show a release and how many payouts have gone on")
    @APIResponse(responseCode = "200", description = "The release")
    @APIResponse(responseCode = "404", description = "RELEASE_UNKNOWN")
    public Uni<ReleaseView> get(@PathParam("id") UUID id) {
        return releasing.find(pool, id);
    }
}

package id.prakerja.incentive.door;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.approvals.Approvals;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** By which door each payment partner is instructed. */
@Path("/v1/payout-doors")
@Tag(name = "Payout doors", description = "How instructions reach each payment partner")
public class DoorResource {

    private final Doors doors;
    private final ChangingDoors changing;
    private final Approvals approvals;
    private final Caller caller;
    private final Pool pool;

    DoorResource(Doors doors, ChangingDoors changing, Approvals approvals, Caller caller, Pool pool) {
        this.doors = doors;
        this.changing = changing;
        this.approvals = approvals;
        this.caller = caller;
        this.pool = pool;
    }

    /** Lists the doors. */
    @GET
    @RolesAllowed({Role.FINANCE, Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "listPayoutDoors", summary = "List the door of every payment partner")
    @APIResponse(responseCode = "200", description = "In alphabetical order")
    public Uni<List<DoorView>> list() {
        return doors.list(pool);
    }

    /** Proposes another door. */
    @POST
    @Path("/{partner}")
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "changePayoutDoor",
            summary = "Propose another door for a partner, which somebody else approves",
            description =
                    "Counts for instructions issued from then on; what was issued before ends at the door by which it"
                            + " left. Needs no Idempotency-Key: the same proposal again is the one that waits.")
    @APIResponse(responseCode = "202", description = "The proposal")
    @APIResponse(responseCode = "404", description = "DOOR_PARTNER_UNKNOWN")
    @APIResponse(responseCode = "409", description = "DOOR_UNCHANGED, PROPOSAL_PENDING")
    @APIResponse(responseCode = "422", description = "DOOR_NOT_CONFIGURED")
    public Uni<Response> change(
            @PathParam("partner")
                    @Pattern(regexp = "[a-z0-9-]{1,40}")
                    @Parameter(description = "The partner's id", example = "linkaja")
                    String partner,
            @NotNull @Valid NewDoor wanted) {
        return approvals.submit(changing, ChangingDoors.subject(partner), wanted, wanted.reason(), caller.subject());
    }
}

package id.prakerja.incentive.door;

import id.prakerja.events.PayoutRequested;
import id.prakerja.rest.page.Cursor;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.signed.SignatureScheme;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Instructions that a payment partner fetches. */
@Path("/v1/partner-instructions")
@RolesAllowed(PartnerPrincipal.ROLE)
@SecurityRequirement(name = SignatureScheme.NAME)
@Tag(
        name = "For payment partners",
        description = "What a payment partner does and sees by signed calls: its own, and nobody else's")
public class PartnerInstructionResource {

    private static final int MOST = 500;

    private final PullDoor door;
    private final PartnerCaller caller;

    PartnerInstructionResource(PullDoor door, PartnerCaller caller) {
        this.door = door;
        this.caller = caller;
    }

    /**
     * What is to be fetched.
     *
     * @param items instructions that have not been acknowledged
     * @param cursor where to go on; the same as asked for while there is nothing new
     */
    @Schema(name = "FetchedInstructions")
    public record Fetched(
            List<PayoutRequested> items,
            @Schema(examples = "MTI") String cursor) {}

    /**
     * What is acknowledged.
     *
     * @param payoutIds instructions that the partner has stored and is going to pay
     */
    @Schema(name = "NewAcknowledgement")
    public record NewAcknowledgement(
            @NotEmpty @Size(max = MOST) List<@NotNull UUID> payoutIds) {}

    /**
     * What became of an acknowledgement.
     *
     * @param acknowledged to be paid
     * @param withdrawn not to be paid: taken back, or none of the partner's
     */
    @Schema(name = "Acknowledgement")
    public record Acknowledgement(List<UUID> acknowledged, List<UUID> withdrawn) {}

    /** Fetches. */
    @GET
    @Operation(
            operationId = "fetchInstructions",
            summary = "Fetch instructions that one has not acknowledged",
            description =
                    "Behind the cursor, or from the first one without. Nothing is to be paid before its acknowledgement"
                            + " has been answered.")
    @APIResponse(responseCode = "200", description = "Instructions, and where to go on")
    @APIResponse(responseCode = "400", description = "LIMIT_OUT_OF_RANGE, CURSOR_INVALID")
    public Uni<Fetched> fetch(@BeanParam PageRequest page) {
        return door.fetch(caller.partner(), page.positionAsNumber().orElse(0L), page.limit())
                .map(fetched -> new Fetched(fetched.items(), Cursor.after(fetched.place())));
    }

    /** Acknowledges. */
    @POST
    @Path("/acknowledgement")
    @Operation(
            operationId = "acknowledgeInstructions",
            summary = "Acknowledge instructions that one has stored and is going to pay",
            description =
                    "Pay those that the answer names as acknowledged and no other. Needs no Idempotency-Key: the same"
                            + " again has the same answer.")
    @APIResponse(responseCode = "200", description = "Which are to be paid, and which are not")
    public Uni<Acknowledgement> acknowledge(@NotNull @Valid NewAcknowledgement acknowledgement) {
        List<UUID> ids = acknowledgement.payoutIds().stream().distinct().toList();
        return door.acknowledge(caller.partner(), ids)
                .map(acknowledged -> new Acknowledgement(
                        ids.stream().filter(acknowledged::contains).toList(),
                        ids.stream().filter(id -> !acknowledged.contains(id)).toList()));
    }
}

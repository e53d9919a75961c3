package id.prakerja.incentive.door;

import id.prakerja.refusal.Refusal;
import id.prakerja.signed.SignatureScheme;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** A payment partner's own keys. */
@Path("/v1/partner-keys")
@RolesAllowed(PartnerPrincipal.ROLE)
@SecurityRequirement(name = SignatureScheme.NAME)
@Tag(
        name = "For payment partners",
        description = "What a payment partner does and sees by signed calls: its own, and nobody else's")
public class PartnerKeyResource {

    private static final int CREATED = 201;

    private final PartnerKeys keys;
    private final PartnerCaller caller;

    PartnerKeyResource(PartnerKeys keys, PartnerCaller caller) {
        this.keys = keys;
        this.caller = caller;
    }

    /** Lists them. */
    @GET
    @Operation(operationId = "listPartnerKeys", summary = "List one's own keys with the last use of each")
    @APIResponse(responseCode = "200", description = "Those exchanged by hand first")
    public Uni<List<PartnerKeyView>> list() {
        return keys.list(caller.partner());
    }

    /** Makes one. */
    @POST
    @ResponseStatus(CREATED)
    @Operation(
            operationId = "makePartnerKey",
            summary = "Have a key made",
            description =
                    "Its secret is told this once. The others stay in force until they are deleted, so that a rotation"
                            + " has no gap. Needs no Idempotency-Key: a key whose answer was lost is deleted.")
    @APIResponse(responseCode = "201", description = "The key with its secret")
    public Uni<PartnerKeyView> make() {
        return keys.make(caller.partner());
    }

    /** Deletes one. */
    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deletePartnerKey",
            summary = "Delete a key that was made by oneself",
            description = "It is refused from then on. One that was exchanged by hand is deleted by hand.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "PARTNER_KEY_UNKNOWN")
    public Uni<Void> delete(@PathParam("id") UUID id) {
        return keys.delete(caller.partner(), id)
                .invoke(deleted -> {
                    if (!deleted) {
                        throw Refusal.of(DoorProblem.PARTNER_KEY_UNKNOWN, id).toException();
                    }
                })
                .replaceWithVoid();
    }
}

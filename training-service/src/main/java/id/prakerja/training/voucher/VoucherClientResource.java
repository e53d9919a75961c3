package id.prakerja.training.voucher;

import id.prakerja.access.Role;
import id.prakerja.rest.problem.Problems;
import id.prakerja.training.partner.PartnerProblem;
import id.prakerja.training.partner.Partners;
import id.prakerja.training.partner.domain.PartnerKind;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Opens the older voucher API to an institution that has integrated with it. */
@Path("/v1/partners/{partnerId}/voucher-client")
@Tag(name = "Voucher clients", description = "Which institutions may use the voucher API of 2022.")
public class VoucherClientResource {

    private final VoucherClients clients;
    private final Partners partners;

    VoucherClientResource(VoucherClients clients, Partners partners) {
        this.clients = clients;
        this.partners = partners;
    }

    /** Sets client code and sign key. */
    @PUT
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "setVoucherClient",
            summary = "Set the client code and sign key by which an institution uses the older voucher API")
    @APIResponse(responseCode = "204", description = "Set")
    @APIResponse(responseCode = "404", description = "PARTNER_UNKNOWN")
    @APIResponse(responseCode = "409", description = "VOUCHER_CLIENT_TAKEN")
    @APIResponse(responseCode = "422", description = "PARTNER_NOT_INSTITUTION")
    public Uni<Void> set(String partnerId, @Valid @NotNull NewVoucherClient request) {
        return partners.get(partnerId)
                .invoke(partner -> {
                    if (partner.kind() != PartnerKind.INSTITUTION) {
                        throw Problems.of(PartnerProblem.PARTNER_NOT_INSTITUTION, partnerId);
                    }
                })
                .chain(() -> clients.store(new VoucherClient(request.clientCode(), partnerId, request.signKey())))
                .invoke(stored -> {
                    if (!stored) {
                        throw Problems.of(VoucherProblem.VOUCHER_CLIENT_TAKEN, request.clientCode());
                    }
                })
                .replaceWithVoid();
    }

    /** Closes the older voucher API to the institution. */
    @DELETE
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "deleteVoucherClient",
            summary = "Delete the client codes and sign keys of an institution",
            description =
                    "What is signed with them is refused from then on; the institution can use the older voucher API no more.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "PARTNER_UNKNOWN")
    public Uni<Void> delete(String partnerId) {
        return partners.get(partnerId).chain(() -> clients.deleteOf(partnerId));
    }
}

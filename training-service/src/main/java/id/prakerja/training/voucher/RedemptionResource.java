package id.prakerja.training.voucher;

import id.prakerja.signed.SignatureScheme;
import id.prakerja.training.allowance.Needs;
import id.prakerja.training.partner.domain.Scope;
import id.prakerja.training.signature.PartnerCaller;
import id.prakerja.training.signature.PartnerRole;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Redemptions by institutions, signed; the older door to the same is {@link VoucherApiResource}. */
@Path("/v1/redemptions")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = SignatureScheme.NAME)
@Tag(name = "Redemptions", description = "Institutions use the redeem codes that participants show them.")
public class RedemptionResource {

    private final VoucherDesk desk;
    private final PartnerCaller partner;

    RedemptionResource(VoucherDesk desk, PartnerCaller partner) {
        this.desk = desk;
        this.partner = partner;
    }

    /** Uses a code. */
    @POST
    @RolesAllowed(PartnerRole.INSTITUTION)
    @Needs(Scope.REDEEM)
    @Operation(
            operationId = "redeemVoucher",
            summary = "Redeem a voucher: the training begins",
            description = "Once, with the code, and only by the institution that owns the training.")
    @APIResponse(
            responseCode = "201",
            description = "Redeemed",
            content = @Content(schema = @Schema(implementation = RedemptionView.class)))
    public Uni<Response> redeem(@Valid @NotNull NewRedemption request) {
        return desk.redeem(partner.signed(), request.voucher())
                .map(body ->
                        Response.status(Response.Status.CREATED).entity(body).build());
    }
}

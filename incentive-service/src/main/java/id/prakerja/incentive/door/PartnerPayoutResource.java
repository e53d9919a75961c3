package id.prakerja.incentive.door;

import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.signed.SignatureScheme;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a payment partner sees of its own payouts and deliveries. */
@Path("/v1")
@RolesAllowed(PartnerPrincipal.ROLE)
@SecurityRequirement(name = SignatureScheme.NAME)
@Tag(
        name = "For payment partners",
        description = "What a payment partner does and sees by signed calls: its own, and nobody else's")
public class PartnerPayoutResource {

    private final PartnerPayouts payouts;
    private final Deliveries deliveries;
    private final PartnerCaller caller;

    PartnerPayoutResource(PartnerPayouts payouts, Deliveries deliveries, PartnerCaller caller) {
        this.payouts = payouts;
        this.deliveries = deliveries;
        this.caller = caller;
    }

    /** Lists instructions. */
    @GET
    @Path("/partner-payouts")
    @Operation(
            operationId = "listPartnerPayouts",
            summary = "List instructions to oneself with their states, in the order of their ids")
    @APIResponse(responseCode = "200", description = "A part of the list")
    @APIResponse(responseCode = "400", description = "FIELD_MALFORMED, LIMIT_OUT_OF_RANGE, CURSOR_INVALID")
    public Uni<Page<PartnerPayoutView>> list(
            @QueryParam("state")
                    @Pattern(regexp = "^(OPEN|SETTLED|FAILED|RETURNED|PAID_TWICE)$")
                    @Parameter(description = "Only those in this state", example = "OPEN")
                    String state,
            @BeanParam PageRequest page) {
        int limit = page.limit();
        return payouts.list(caller.partner(), state, page.positionAsId(), limit + 1)
                .map(found -> Page.of(found, limit, PartnerPayoutView::payoutId));
    }

    /** Lists deliveries. */
    @GET
    @Path("/partner-deliveries")
    @Operation(
            operationId = "listPartnerDeliveries",
            summary = "List webhooks to oneself, in the order in which they were sent")
    @APIResponse(responseCode = "200", description = "A part of the log")
    @APIResponse(responseCode = "400", description = "LIMIT_OUT_OF_RANGE, CURSOR_INVALID")
    public Uni<Page<DeliveryView>> deliveries(
            @QueryParam("failed") @Parameter(description = "Only those that were not taken", example = "true")
                    Boolean failed,
            @BeanParam PageRequest page) {
        int limit = page.limit();
        return deliveries
                .list(caller.partner(), Boolean.TRUE.equals(failed), page.positionAsNumber(), limit + 1)
                .map(found -> Page.of(found, limit, DeliveryView::position));
    }
}

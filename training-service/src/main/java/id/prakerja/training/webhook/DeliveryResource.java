package id.prakerja.training.webhook;

import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.signed.SignatureScheme;
import id.prakerja.training.allowance.NeedsNoScope;
import id.prakerja.training.allowance.OwnPage;
import id.prakerja.training.signature.PartnerCaller;
import id.prakerja.training.signature.PartnerRole;
import id.prakerja.training.signature.SignedRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The log of a partner's own webhooks. */
@Path("/v1/webhook-deliveries")
@RolesAllowed({PartnerRole.PLATFORM, PartnerRole.INSTITUTION})
@NeedsNoScope("A partner is told what concerns it, whatever it may do.")
@SecurityRequirement(name = SignatureScheme.NAME)
@Tag(name = "Webhooks")
public class DeliveryResource {

    private final MessageStore messages;
    private final Endpoints endpoints;
    private final Delivering delivering;
    private final PartnerCaller partner;

    DeliveryResource(MessageStore messages, Endpoints endpoints, Delivering delivering, PartnerCaller partner) {
        this.messages = messages;
        this.endpoints = endpoints;
        this.delivering = delivering;
        this.partner = partner;
    }

    /**
     * What was let go once more.
     *
     * @param messages how many are delivered again
     */
    @Schema(name = "ReplayedWebhooks")
    public record Replayed(@Schema(examples = "12") int messages) {}

    /** Lists them. */
    @GET
    @OwnPage
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "List the webhooks to oneself with the attempts to deliver each, in the order of what they tell",
            description = "Those of the last 30 days.")
    @APIResponse(responseCode = "200", description = "A page of the log")
    @APIResponse(responseCode = "400", description = "LIMIT_OUT_OF_RANGE, CURSOR_INVALID")
    public Uni<Page<WebhookDeliveryView>> list(
            @QueryParam("failed") @Parameter(description = "Only those that were not taken", example = "true")
                    Boolean failed,
            @BeanParam PageRequest page) {
        int limit = page.limit();
        return messages.list(partner.signed().partnerId(), Boolean.TRUE.equals(failed), page.position(), limit + 1)
                .map(found -> Page.of(
                        found.stream().map(WebhookDeliveryView::of).toList(), limit, WebhookDeliveryView::messageId));
    }

    /** Delivers again. */
    @POST
    @Path("/replay")
    @Operation(
            operationId = "replayWebhooks",
            summary = "Have one message, or those of a time, delivered once more",
            description = "Under the same webhook-id: a receiver that has one already does nothing about it.")
    @APIResponse(responseCode = "200", description = "How many")
    @APIResponse(responseCode = "404", description = "WEBHOOK_ENDPOINT_UNKNOWN")
    public Uni<Replayed> replay(@NotNull @Valid Replay wanted) {
        SignedRequest signed = partner.signed();
        return endpoints
                .once(signed, () -> endpoints.get(signed.partnerId()))
                .chain(endpoint -> delivering.replay(endpoint.partnerId(), wanted))
                .map(Replayed::new);
    }
}

package id.prakerja.training.webhook;

import id.prakerja.access.Role;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The log of webhooks to a partner, for those who look after partners. */
@Path("/v1/partners/{partnerId}/webhook-deliveries")
@Tag(name = "Webhooks")
public class PartnerDeliveryResource {

    private final MessageStore messages;

    PartnerDeliveryResource(MessageStore messages) {
        this.messages = messages;
    }

    /** Lists them. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "listPartnerWebhookDeliveries",
            summary = "List the webhooks to a partner with the attempts to deliver each",
            description = "Those of the last 30 days. What they tell is not shown.")
    @APIResponse(responseCode = "200", description = "A page of the log")
    @APIResponse(responseCode = "400", description = "LIMIT_OUT_OF_RANGE, CURSOR_INVALID")
    public Uni<Page<WebhookDeliveryView>> list(
            String partnerId,
            @QueryParam("failed") @Parameter(description = "Only those that were not taken", example = "true")
                    Boolean failed,
            @BeanParam PageRequest page) {
        int limit = page.limit();
        return messages.list(partnerId, Boolean.TRUE.equals(failed), page.position(), limit + 1)
                .map(found -> Page.of(
                        found.stream().map(WebhookDeliveryView::of).toList(), limit, WebhookDeliveryView::messageId));
    }
}

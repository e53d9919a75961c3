package id.prakerja.incentive.door;

import id.prakerja.access.Role;
import id.prakerja.refusal.Refusal;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deliveries to partners that receive webhooks, for those who look after them. */
@Path("/v1/payout-doors/{partner}")
@Tag(name = "Payout doors", description = "How instructions reach each payment partner")
public class WebhookResource {

    private final WebhookDoor door;
    private final Deliveries deliveries;

    WebhookResource(WebhookDoor door, Deliveries deliveries) {
        this.door = door;
        this.deliveries = deliveries;
    }

    /**
     * What was let go once more.
     *
     * @param instructions how many are delivered again
     */
    @Schema(name = "ReplayedWebhooks")
    public record Replayed(@Schema(examples = "12") int instructions) {}

    /**
     * What became of a test.
     *
     * @param status HTTP status; 0 where there was no answer
     * @param said the status in words, or why there was no answer
     */
    @Schema(name = "WebhookTest")
    public record Tested(
            @Schema(examples = "204") int status,
            @Schema(examples = "HTTP status 204") String said) {}

    /** Lists deliveries. */
    @GET
    @Path("/deliveries")
    @RolesAllowed({Role.FINANCE, Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "List webhooks to a partner, in the order in which they were sent")
    @APIResponse(responseCode = "200", description = "A part of the log")
    @APIResponse(responseCode = "400", description = "LIMIT_OUT_OF_RANGE, CURSOR_INVALID")
    @APIResponse(responseCode = "422", description = "DOOR_NOT_CONFIGURED")
    public Uni<Page<DeliveryView>> list(
            @PathParam("partner")
                    @Pattern(regexp = "[a-z0-9-]{1,40}")
                    @Parameter(description = "The partner's id", example = "gopay")
                    String partner,
            @QueryParam("failed") @Parameter(description = "Only those that were not taken", example = "true")
                    Boolean failed,
            @BeanParam PageRequest page) {
        int limit = page.limit();
        return deliveries
                .list(receiver(partner), Boolean.TRUE.equals(failed), page.positionAsNumber(), limit + 1)
                .map(found -> Page.of(found, limit, DeliveryView::position));
    }

    /** Delivers again. */
    @POST
    @Path("/replay")
    @RolesAllowed({Role.FINANCE, Role.OPERATOR})
    @Operation(
            operationId = "replayWebhooks",
            summary = "Deliver an instruction, or those of a time, once more",
            description =
                    "Those whose outcome is not known, under the same webhook-id: a partner that has one already pays"
                            + " nothing more. Needs no Idempotency-Key for that reason.")
    @APIResponse(responseCode = "200", description = "How many")
    @APIResponse(responseCode = "422", description = "DOOR_NOT_CONFIGURED")
    public Uni<Replayed> replay(
            @PathParam("partner")
                    @Pattern(regexp = "[a-z0-9-]{1,40}")
                    @Parameter(description = "The partner's id", example = "gopay")
                    String partner,
            @NotNull @Valid Replay wanted) {
        return door.replay(receiver(partner), wanted).map(Replayed::new);
    }

    /** Sends a test. */
    @POST
    @Path("/test-event")
    @RolesAllowed({Role.FINANCE, Role.OPERATOR})
    @Operation(
            operationId = "sendTestEvent",
            summary = "Send a message about nothing, and show what the partner answers",
            description = "Of the type payout.test. Needs no Idempotency-Key: it has no effect.")
    @APIResponse(responseCode = "200", description = "The partner's answer")
    @APIResponse(responseCode = "422", description = "DOOR_NOT_CONFIGURED")
    public Uni<Tested> test(
            @PathParam("partner")
                    @Pattern(regexp = "[a-z0-9-]{1,40}")
                    @Parameter(description = "The partner's id", example = "gopay")
                    String partner) {
        return door.test(receiver(partner)).map(answer -> new Tested(answer.status(), answer.said()));
    }

    /** Goes on after a 410. */
    @POST
    @Path("/enablement")
    @RolesAllowed({Role.FINANCE, Role.OPERATOR})
    @Operation(
            operationId = "enableWebhooks",
            summary = "Deliver again to a partner that had answered 410",
            description = "What has waited goes out. Needs no Idempotency-Key: once is as good as twice.")
    @APIResponse(responseCode = "204", description = "Enabled")
    @APIResponse(responseCode = "422", description = "DOOR_NOT_CONFIGURED")
    public Uni<Void> enable(
            @PathParam("partner")
                    @Pattern(regexp = "[a-z0-9-]{1,40}")
                    @Parameter(description = "The partner's id", example = "gopay")
                    String partner) {
        return door.enable(receiver(partner));
    }

    private String receiver(String partner) {
        if (!door.leadsTo(partner)) {
            throw Refusal.of(DoorProblem.DOOR_NOT_CONFIGURED, partner, door.kind())
                    .toException();
        }
        return partner;
    }
}

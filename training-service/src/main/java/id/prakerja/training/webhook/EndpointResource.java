package id.prakerja.training.webhook;

import id.prakerja.signed.SignatureScheme;
import id.prakerja.training.allowance.NeedsNoScope;
import id.prakerja.training.allowance.OwnPage;
import id.prakerja.training.signature.PartnerCaller;
import id.prakerja.training.signature.PartnerRole;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a partner receives webhooks, set by itself. */
@Path("/v1/webhook-endpoint")
@RolesAllowed({PartnerRole.PLATFORM, PartnerRole.INSTITUTION})
@NeedsNoScope("A partner is told what concerns it, whatever it may do.")
@SecurityRequirement(name = SignatureScheme.NAME)
@Tag(
        name = "Webhooks",
        description =
                "What a platform or an institution is told of what concerns it, and where: its own, and nobody else's.")
public class EndpointResource {

    private final Endpoints endpoints;
    private final Delivering delivering;
    private final PartnerCaller partner;

    EndpointResource(Endpoints endpoints, Delivering delivering, PartnerCaller partner) {
        this.endpoints = endpoints;
        this.delivering = delivering;
        this.partner = partner;
    }

    /**
     * A key to be removed.
     *
     * @param keyId its name
     */
    @Schema(name = "WebhookKeyRemoval")
    public record KeyRemoval(
            @NotNull @Pattern(regexp = "^[0-9a-f-]{36}$") @Schema(examples = "019b1e5c-7a30-7c11-9d3e-2f6a51c0b7d4")
            String keyId) {}

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

    /** Shows it. */
    @GET
    @OwnPage
    @Operation(operationId = "showWebhookEndpoint", summary = "Show where one receives webhooks, without secrets")
    @APIResponse(responseCode = "200", description = "The address and the names of the keys")
    @APIResponse(responseCode = "404", description = "WEBHOOK_ENDPOINT_UNKNOWN")
    public Uni<EndpointView> show() {
        return endpoints.get(partner.signed().partnerId()).map(EndpointView::of);
    }

    /** Sets it. */
    @PUT
    @Operation(
            operationId = "setWebhookEndpoint",
            summary = "Set where one receives webhooks",
            description =
                    "With the first address a key is made, whose secret is in this very answer alone. Another address"
                            + " keeps the keys, and what waits goes there.")
    @APIResponse(responseCode = "200", description = "As it is now; the first time with the secret")
    @APIResponse(responseCode = "422", description = "WEBHOOK_ADDRESS_REFUSED")
    public Uni<EndpointView> set(@NotNull @Valid NewEndpoint wanted) {
        return endpoints.set(partner.signed(), wanted.uri());
    }

    /** Makes a key. */
    @POST
    @Path("/keys")
    @Operation(
            operationId = "addWebhookKey",
            summary = "Have another key made, to begin a rotation",
            description =
                    "Messages are signed under each key, so that the receiver changes its own whenever it likes. A"
                            + " repetition gets the same answer without the secret.")
    @APIResponse(responseCode = "200", description = "The endpoint with the new secret")
    @APIResponse(responseCode = "409", description = "WEBHOOK_KEYS_FULL, WEBHOOK_ADDRESS_DIFFERS")
    public Uni<EndpointView> addKey(@NotNull @Valid NewEndpoint of) {
        return endpoints.addKey(partner.signed(), of.uri());
    }

    /** Removes a key. */
    @POST
    @Path("/key-removal")
    @Operation(
            operationId = "removeWebhookKey",
            summary = "Remove a key, to end a rotation",
            description = "Nothing is signed with it from then on.")
    @APIResponse(responseCode = "200", description = "The endpoint without it")
    @APIResponse(responseCode = "404", description = "WEBHOOK_KEY_UNKNOWN")
    @APIResponse(responseCode = "409", description = "WEBHOOK_KEY_IS_THE_LAST")
    public Uni<EndpointView> removeKey(@NotNull @Valid KeyRemoval removal) {
        return endpoints.removeKey(partner.signed(), removal.keyId());
    }

    /** Sends a test. */
    @POST
    @Path("/test-event")
    @Operation(
            operationId = "sendWebhookTest",
            summary = "Send a message about nothing, and show what is answered",
            description = "Of the type webhook.test.")
    @APIResponse(responseCode = "200", description = "The receiver's answer")
    @APIResponse(responseCode = "409", description = "WEBHOOK_ADDRESS_DIFFERS")
    public Uni<Tested> test(@NotNull @Valid NewEndpoint of) {
        return endpoints
                .once(partner.signed(), () -> endpoints.at(partner.signed().partnerId(), of.uri()))
                .chain(delivering::test)
                .map(answer -> new Tested(answer.status(), answer.said()));
    }

    /** Goes on after a 410. */
    @POST
    @Path("/enablement")
    @Operation(
            operationId = "enableWebhookEndpoint",
            summary = "Receive webhooks again after having answered 410",
            description = "What has waited goes out.")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "409", description = "WEBHOOK_ADDRESS_DIFFERS")
    public Uni<EndpointView> enable(@NotNull @Valid NewEndpoint of) {
        return endpoints.enable(partner.signed(), of.uri());
    }

    /** Removes it. */
    @POST
    @Path("/removal")
    @Operation(
            operationId = "removeWebhookEndpoint",
            summary = "Receive no webhooks any more",
            description = "The keys are forgotten, and what waits is given up.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "409", description = "WEBHOOK_ADDRESS_DIFFERS")
    public Uni<Void> remove(@NotNull @Valid NewEndpoint of) {
        return endpoints.remove(partner.signed(), of.uri());
    }
}

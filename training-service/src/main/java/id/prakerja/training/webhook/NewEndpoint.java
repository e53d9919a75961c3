package id.prakerja.training.webhook;

import id.prakerja.refusal.Refusal;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The address at which one receives webhooks. It stands in every signed request about the endpoint, so that each says what it is about.
 *
 * @param address {@code https}, with a host and without a password
 */
@Schema(name = "NewWebhookEndpoint")
public record NewEndpoint(
        @NotNull @Pattern(regexp = "^https?://[!-~]{1,490}$") @Schema(examples = "https://mitra.example.id/prakerja")
        String address) {

    URI uri() {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.of(WebhookProblem.WEBHOOK_ADDRESS_REFUSED).toException();
        }
    }
}

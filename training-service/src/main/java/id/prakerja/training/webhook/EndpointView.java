package id.prakerja.training.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where one receives webhooks.
 *
 * @param address of the receiver
 * @param keys in force, oldest first
 * @param secret a key just made: {@code whsec_} and base64; in the answer to the request that made it alone
 * @param disabledAt since when nothing is sent, the receiver having answered 410; absent while it is
 */
@Schema(name = "WebhookEndpoint")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EndpointView(
        @Schema(examples = "https://mitra.example.id/prakerja")
        String address,

        List<Key> keys,

        @Schema(examples = "whsec_c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LTEyMzQ=")
        String secret,

        @Schema(examples = "2020-09-20T04:00:00Z") Instant disabledAt) {

    /**
     * A key, without its secret.
     *
     * @param keyId its name
     * @param createdAt when it was made, UTC
     */
    @Schema(name = "WebhookKey")
    public record Key(
            @Schema(examples = "019b1e5c-7a30-7c11-9d3e-2f6a51c0b7d4")
            String keyId,

            @Schema(examples = "2020-09-20T04:00:00Z") Instant createdAt) {}

    static EndpointView of(Endpoint endpoint) {
        return withSecret(endpoint, null);
    }

    static EndpointView withSecret(Endpoint endpoint, String secret) {
        return new EndpointView(
                endpoint.address().toString(),
                endpoint.keys().stream()
                        .map(key -> new Key(key.keyId(), key.createdAt()))
                        .toList(),
                secret,
                endpoint.disabledAt());
    }

    @Override
    public String toString() {
        return "WebhookEndpoint[" + address + "]";
    }
}

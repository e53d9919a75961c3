package id.prakerja.signed;

import id.prakerja.signatures.WebhookKey;
import java.security.Principal;
import java.util.List;
import java.util.function.Function;

/**
 * A partner that may sign.
 *
 * @param partnerId the partner
 * @param role what a signature lets it do
 * @param keys those in force
 * @param principal who has made a request
 */
public record SigningPartner(
        String partnerId, String role, List<NamedKey> keys, Function<Signed, Principal> principal) {

    /**
     * A key.
     *
     * @param keyId its name
     * @param key the key itself
     */
    public record NamedKey(String keyId, WebhookKey key) {}

    /**
     * What was signed.
     *
     * @param eventId {@code webhook-id}
     * @param contentDigest digest of method, address and body
     */
    public record Signed(String eventId, String contentDigest) {}
}

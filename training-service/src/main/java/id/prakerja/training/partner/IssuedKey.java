package id.prakerja.training.partner;

import id.prakerja.training.partner.domain.PartnerKind;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A signing key just made. The secret is shown here and never again, save to a repetition of the same request.
 *
 * @param partnerId the partner
 * @param kind what the partner does
 * @param name name for people
 * @param keyId the key's name
 * @param secret the key: {@code whsec_} and base64
 * @param createdAt when, UTC
 */
public record IssuedKey(
        @Schema(examples = "tokopedia") String partnerId,
        PartnerKind kind,
        @Schema(examples = "Tokopedia") String name,
        String keyId,

        @Schema(examples = "whsec_c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LTEyMzQ=")
        String secret,

        Instant createdAt) {

    @Override
    public String toString() {
        return "IssuedKey[" + partnerId + ", " + keyId + "]";
    }
}

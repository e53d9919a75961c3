package id.prakerja.training.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.training.partner.domain.Partner;
import id.prakerja.training.partner.domain.PartnerKey;
import id.prakerja.training.partner.domain.PartnerKind;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A signing key just made. The secret is in the answer to the request that made it and never again: a repetition of that
 * request gets the same answer without it. Where the answer was lost, delete the key and make another.
 *
 * @param partnerId the partner
 * @param kind what the partner does
 * @param name name for people
 * @param keyId the key's name
 * @param secret the key: {@code whsec_} and base64; absent in a repetition
 * @param createdAt when, UTC
 */
@Schema(name = "IssuedKey")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IssuedKey(
        @Schema(examples = "tokopedia") String partnerId,
        PartnerKind kind,
        @Schema(examples = "Tokopedia") String name,
        String keyId,

        @Schema(examples = "whsec_c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LTEyMzQ=")
        String secret,

        Instant createdAt) {

    static IssuedKey shown(Partner partner, PartnerKey key, String secret) {
        return new IssuedKey(partner.partnerId(), partner.kind(), partner.name(), key.keyId(), secret, key.createdAt());
    }

    static IssuedKey hidden(Partner partner, PartnerKey key) {
        return shown(partner, key, null);
    }

    @Override
    public String toString() {
        return "IssuedKey[" + partnerId + ", " + keyId + "]";
    }
}

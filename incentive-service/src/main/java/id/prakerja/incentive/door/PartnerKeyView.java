package id.prakerja.incentive.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A key with which a partner signs its calls.
 *
 * @param keyId its name
 * @param madeAt real time, UTC; absent where it was exchanged by hand
 * @param lastUsedAt real time, UTC, to half a minute; absent where it has not been used
 * @param secret the key itself, {@code whsec_…}; told once, when it is made
 */
@Schema(name = "PaymentPartnerKey")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartnerKeyView(
        @Schema(examples = "019b1e5f-0000-7000-8000-000000000001")
        String keyId,

        @Schema(examples = "2020-10-05T03:00:00Z") Instant madeAt,
        @Schema(examples = "2020-10-05T03:00:00Z") Instant lastUsedAt,

        @Schema(examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        String secret) {}

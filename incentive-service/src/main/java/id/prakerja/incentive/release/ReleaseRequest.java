package id.prakerja.incentive.release;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which held payouts go on.
 *
 * @param reason why they are held
 * @param partner only those last sent to this partner; all if left out
 * @param heldUntil only those that stand as they do since then or longer, UTC; what is held later is not released
 * @param note why they may go on
 */
@Schema(name = "PayoutReleaseRequest")
record ReleaseRequest(
        @NotNull @Pattern(regexp = "[A-Z_]{3,40}") @Schema(required = true, examples = "PARTNER_REFUSED")
        String reason,

        @Pattern(regexp = "[a-z0-9-]{1,40}") @Schema(examples = "gopay")
        String partner,

        @NotNull @Schema(required = true, examples = "2020-10-06T00:00:00Z")
        Instant heldUntil,

        @NotBlank @Size(max = 500) @Schema(required = true, examples = "The partner's system was mended on 5 October")
        String note) {

    private static final UUID NAMESPACE = UUID.fromString("6f0f4a9e-4d3b-5f1b-8a55-0f3c1f6d2b77");

    /** The same request has the same id, however often it is sent. */
    UUID id() {
        return UuidCreator.getNameBasedSha1(NAMESPACE, reason + "/" + partner + "/" + heldUntil);
    }
}

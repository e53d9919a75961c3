package id.prakerja.incentive.recovery;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.incentive.recovery.domain.RecoveryReason;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which payments are claimed back.
 *
 * @param reason why the people were not to be paid
 * @param wave only of people of this wave; all if left out
 * @param paidUntil only what was paid until then, UTC: what is found later is another opening
 * @param note the finding behind it
 */
@Schema(name = "RecoveryToOpen")
record RecoveryToOpen(
        @NotNull @Schema(required = true, examples = "EXCLUDED")
        RecoveryReason reason,

        @Positive @Schema(examples = "6") Integer wave,

        @NotNull @Schema(required = true, examples = "2021-03-01T00:00:00Z")
        Instant paidUntil,

        @NotBlank @Size(max = 500) @Schema(required = true, examples = "Audit finding 14/2021")
        String note) {

    private static final UUID NAMESPACE = UUID.fromString("2f0b2d1c-8a0e-5b0c-9e55-6a1d0f5f3c11");

    /** The same request has the same id, however often it is sent. */
    UUID id() {
        return UuidCreator.getNameBasedSha1(NAMESPACE, reason + "/" + wave + "/" + paidUntil);
    }
}

package id.prakerja.training.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a curator decides about a review.
 *
 * @param outcome {@code SHOWN}, {@code HIDDEN} or {@code EXCLUDED}
 * @param reason why
 */
public record NewModeration(
        @NotNull @Schema(examples = "HIDDEN") Outcome outcome,

        @NotNull @Size(min = 3, max = 500) @Schema(examples = "It names a trainer's telephone number.")
        String reason) {

    /** What a curator may decide. */
    @Schema(name = "ModerationOutcome")
    public enum Outcome {
        /** Anybody may read the words. */
        SHOWN,
        /** Nobody may; the stars count. */
        HIDDEN,
        /** Neither words nor stars count. */
        EXCLUDED
    }

    Moderation moderation() {
        return Moderation.valueOf(outcome.name());
    }
}

package id.prakerja.training.enrolment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The end of a training without a certificate.
 *
 * @param outcome {@code FAILED} or {@code EXPIRED}
 * @param reason stable code
 */
public record Ending(
        @NotNull Outcome outcome,

        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}") @Schema(examples = "EVALUATION_FAILED")
        String reason) {

    /** How it ended. */
    public enum Outcome {
        /** Not passed. */
        FAILED,
        /** Not finished in time. */
        EXPIRED
    }
}

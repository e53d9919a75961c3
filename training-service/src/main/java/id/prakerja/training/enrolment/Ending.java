package id.prakerja.training.enrolment;

import id.prakerja.training.person.PersonId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The end of a training without a certificate.
 *
 * @param personId the platform's id of the person, as in the address
 * @param enrolmentId the enrolment, as in the address
 * @param outcome {@code FAILED} or {@code EXPIRED}
 * @param reason stable code
 */
public record Ending(
        @NotNull PersonId personId,

        @NotNull @Schema(examples = "019b1e5f-0d4c-7b02-8a55-90c1e2d3f4a5")
        UUID enrolmentId,

        @NotNull Outcome outcome,

        @NotNull @Pattern(regexp = "^[A-Z][A-Z0-9_]{1,59}$") @Schema(examples = "EVALUATION_FAILED")
        String reason)
        implements EnrolmentStep {

    /** How it ended. */
    public enum Outcome {
        /** Not passed. */
        FAILED,
        /** Not finished in time. */
        EXPIRED
    }
}

package id.prakerja.training.enrolment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A purchase to be undone.
 *
 * @param participantId the person, as in the address
 * @param enrolmentId the enrolment, as in the address
 * @param reason stable code
 */
public record Cancellation(
        @NotNull @Schema(examples = "019b1e5c-7a30-7c11-9d3e-2f6a51c0b7d4")
        UUID participantId,

        @NotNull @Schema(examples = "019b1e5f-0d4c-7b02-8a55-90c1e2d3f4a5")
        UUID enrolmentId,

        @NotNull @Pattern(regexp = "^[A-Z][A-Z0-9_]{1,59}$") @Schema(examples = "PARTICIPANT_WISH")
        String reason)
        implements EnrolmentStep {}

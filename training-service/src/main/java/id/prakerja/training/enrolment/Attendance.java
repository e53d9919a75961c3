package id.prakerja.training.enrolment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Recorded attendance.
 *
 * @param participantId the person, as in the address
 * @param enrolmentId the enrolment, as in the address
 * @param attendance percent of the training attended so far
 */
public record Attendance(
        @NotNull @Schema(examples = "019b1e5c-7a30-7c11-9d3e-2f6a51c0b7d4")
        UUID participantId,

        @NotNull @Schema(examples = "019b1e5f-0d4c-7b02-8a55-90c1e2d3f4a5")
        UUID enrolmentId,

        @Min(0) @Max(100) @Schema(examples = "40") int attendance)
        implements EnrolmentStep {}

package id.prakerja.training.enrolment;

import id.prakerja.training.person.PersonId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Recorded attendance.
 *
 * @param personId the platform's id of the person, as in the address
 * @param enrolmentId the enrolment, as in the address
 * @param attendance percent of the training attended so far
 * @param minutes time on the task so far, where there are no sessions; 0 if not given
 */
public record Attendance(
        @NotNull PersonId personId,

        @NotNull @Schema(examples = "019b1e5f-0d4c-7b02-8a55-90c1e2d3f4a5")
        UUID enrolmentId,

        @Min(0) @Max(100) @Schema(examples = "40") int attendance,
        @Min(0) @Schema(examples = "180") Integer minutes)
        implements EnrolmentStep {

    int timeOnTask() {
        return Objects.requireNonNullElse(minutes, 0);
    }
}

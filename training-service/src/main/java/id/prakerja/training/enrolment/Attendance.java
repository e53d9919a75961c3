package id.prakerja.training.enrolment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Recorded attendance.
 *
 * @param attendance percent of the training attended so far
 */
public record Attendance(
        @Min(0) @Max(100) @Schema(examples = "40") int attendance) {}

package id.prakerja.training.enrolment;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A purchase.
 *
 * @param courseId the course to buy
 */
public record NewEnrolment(
        @NotNull @Schema(examples = "019b1e5c-7a30-7c11-9d3e-2f6a51c0b7d4")
        UUID courseId) {}

package id.prakerja.training.enrolment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The purchase that a participant consents to.
 *
 * @param courseId the course
 * @param platformId the platform that is to sell it
 * @param price the price the participant has seen, in rupiah
 */
public record NewConsent(
        @NotNull @Schema(examples = "019b1e5c-7a30-7c11-9d3e-2f6a51c0b7d4")
        UUID courseId,

        @NotBlank @Size(max = 40) @Schema(examples = "tokopedia")
        String platformId,

        @Positive @Schema(examples = "350000") long price) {}

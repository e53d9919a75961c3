package id.prakerja.training.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A participant's opinion.
 *
 * @param rating 1 (poor) to 5 (excellent)
 * @param comment in the participant's words, or none
 */
public record NewReview(
        @Min(1) @Max(5) @Schema(examples = "5") int rating,

        @Size(max = 1000) @Schema(examples = "Clear and useful.")
        String comment) {}

package id.prakerja.training.sampling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A sample to be drawn.
 *
 * @param partnerId the platform or institution
 */
public record NewSample(
        @NotBlank @Size(max = 40) @Schema(examples = "lembaga-a")
        String partnerId) {}

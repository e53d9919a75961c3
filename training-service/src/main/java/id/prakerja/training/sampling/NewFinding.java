package id.prakerja.training.sampling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was found about a completion.
 *
 * @param enrolmentId one of those chosen
 * @param genuine whether the training took place as reported
 * @param note what it rests on
 */
public record NewFinding(
        @NotNull @Schema(examples = "019b1e5f-0d4c-7b02-8a55-90c1e2d3f4a5")
        UUID enrolmentId,

        @Schema(required = true, examples = "true") boolean genuine,

        @NotBlank @Size(max = 500) @Schema(examples = "Called the participant, who showed the course material.")
        String note) {}

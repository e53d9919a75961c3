package id.prakerja.training.sampling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is decided about the completions of a sample.
 *
 * @param outcome what becomes of them
 * @param reason a sentence
 */
public record NewConclusion(
        @NotNull @Schema(examples = "RELEASED") Sample.Outcome outcome,

        @NotBlank @Size(max = 500) @Schema(examples = "All twenty participants confirmed their course.")
        String reason) {}

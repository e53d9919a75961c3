package id.prakerja.training.signal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is decided about a flag.
 *
 * @param outcome whether it was right
 * @param reason a sentence
 */
public record FlagDecision(
        @NotNull @Schema(examples = "DISMISSED") RaisedFlag.Outcome outcome,

        @NotBlank @Size(max = 500) @Schema(examples = "A computer room of a vocational school.")
        String reason) {}

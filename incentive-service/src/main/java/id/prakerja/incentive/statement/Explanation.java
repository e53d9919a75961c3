package id.prakerja.incentive.statement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How differences are explained.
 *
 * @param lines lines of the statement that it explains
 * @param missing instructions that the statement does not list, which it explains
 * @param explanation what was found out, and on what evidence
 */
@Schema(name = "DifferenceExplanation")
record Explanation(
        @NotNull @Size(max = 1000) @Schema(required = true, examples = "[17]")
        List<@NotNull Integer> lines,

        @NotNull @Size(max = 1000) @Schema(required = true, examples = "[]")
        List<@NotNull UUID> missing,

        @NotBlank @Size(max = 1000) @Schema(required = true, examples = "Paid in two parts; letter of 6 October")
        String explanation) {

    int count() {
        return lines.size() + missing.size();
    }
}

package id.prakerja.sealed.rotation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why an operator does something with a key; written down for good.
 *
 * @param reason in the operator's words, without naming a person
 */
@Schema(name = "KeyChangeReason")
public record KeyChangeReason(
        @Schema(required = true, examples = "The yearly change of keys") @NotBlank @Size(max = 300)
        String reason) {}

package id.prakerja.registration.privacy.audit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why an operator does something; written down for good.
 *
 * @param reason in the operator's words, without naming a person
 */
@Schema(name = "Reason")
public record Reason(
        @Schema(required = true, examples = "The registry has mended its reading of names") @NotBlank @Size(max = 300)
        String reason) {}

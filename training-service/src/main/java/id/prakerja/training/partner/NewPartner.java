package id.prakerja.training.partner;

import id.prakerja.training.partner.domain.PartnerKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A partner to be registered.
 *
 * @param partnerId short name for requests and reports: lower-case letters, digits, {@code -} and {@code .}
 * @param kind what the partner does
 * @param name name for people
 */
public record NewPartner(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9.-]{1,39}") @Schema(examples = "tokopedia")
        String partnerId,

        @NotNull @Schema(examples = "PLATFORM") PartnerKind kind,

        @NotBlank @Size(max = 120) @Schema(examples = "Tokopedia")
        String name) {}

package id.prakerja.training.partner;

import id.prakerja.training.partner.domain.Ownership;
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
 * @param owner the beneficial owner: the person or company to whom the profit goes in the end
 * @param ownerNumber tax or registration number of the owner
 * @param contact who answers for the partner
 * @param email how to reach that person
 * @param sandbox whether the partner is to practise; it stays in the sandbox for good
 */
public record NewPartner(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9.-]{1,39}") @Schema(examples = "tokopedia")
        String partnerId,

        @NotNull @Schema(examples = "PLATFORM") PartnerKind kind,

        @NotBlank @Size(max = 120) @Schema(examples = "Tokopedia")
        String name,

        @NotBlank @Size(max = 120) @Schema(examples = "PT Contoh Induk")
        String owner,

        @NotNull @Pattern(regexp = "^[0-9A-Z][0-9A-Z.-]{4,39}$") @Schema(examples = "01.234.567.8-901.000")
        String ownerNumber,

        @NotBlank @Size(max = 120) @Schema(examples = "Siti Rekaan")
        String contact,

        @NotNull @Pattern(regexp = "^[^@ ]{1,64}@[^@ ]{1,190}$") @Schema(examples = "siti@example.id")
        String email,

        @Schema(examples = "false") Boolean sandbox) {

    boolean practises() {
        return Boolean.TRUE.equals(sandbox);
    }

    Ownership ownership() {
        return new Ownership(owner, ownerNumber, contact, email);
    }
}

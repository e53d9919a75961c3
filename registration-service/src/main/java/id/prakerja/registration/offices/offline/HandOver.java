package id.prakerja.registration.offices.offline;

import id.prakerja.registration.offices.offline.domain.BastNumber;
import id.prakerja.rest.idempotency.ContentDigest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an office records when it hands forms over.
 *
 * @param number number of the BAST
 * @param province two-digit province that the office works for
 * @param office name of the office
 * @param officer who signs for the office
 * @param statement that the forms were verified, validated and assessed, as signed
 * @param forms signed forms handed over
 */
@Schema(name = "HandOver")
public record HandOver(
        @NotBlank @Size(max = 100) @Schema(required = true, examples = "560/123/DISNAKER/2020")
        String number,

        @NotNull @Pattern(regexp = "[0-9]{2}") @Schema(required = true, examples = "32")
        String province,

        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Disnakertrans Kota Bandung")
        String office,

        @NotBlank @Size(max = 100) @Schema(required = true, examples = "Siti Rekaan")
        String officer,

        @NotBlank
        @Size(max = 2000)
        @Schema(required = true, examples = "Formulir telah diverifikasi dan ditandatangani oleh pendaftar.")
        String statement,

        @Min(1) @Max(20_000_000) @Schema(required = true, examples = "250")
        int forms) {

    /** One paper has one number, however it was keyed. */
    public HandOver {
        number = BastNumber.folded(number);
    }

    String content() {
        return ContentDigest.of(number, province, office, officer, statement, Integer.toString(forms));
    }
}

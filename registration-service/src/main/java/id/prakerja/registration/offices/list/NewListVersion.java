package id.prakerja.registration.offices.list;

import id.prakerja.rest.idempotency.ContentDigest;
import id.prakerja.sheets.SheetFormat;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a list that is about to be sent: one file with the whole list, a column {@code nik}.
 *
 * @param format how the file is written
 * @param bytes its size
 * @param sha256 lower-case hex SHA-256 of its bytes
 * @param legalBasis who stands behind it: letter, decree, agreement
 */
@Schema(name = "NewListVersion")
public record NewListVersion(
        @NotNull @Schema(required = true, examples = "CSV") SheetFormat format,

        @Schema(required = true, examples = "48213") long bytes,

        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        @Schema(required = true, examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        String sha256,

        @NotBlank @Size(max = 500) @Schema(required = true, examples = "Surat Menaker B-123/2020")
        String legalBasis) {

    String content(String list) {
        return ContentDigest.of(list, format.name(), Long.toString(bytes), sha256, legalBasis);
    }
}

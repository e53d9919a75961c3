package id.prakerja.registration.offices.offline;

import id.prakerja.registration.offices.offline.domain.BastNumber;
import id.prakerja.rest.idempotency.ContentDigest;
import id.prakerja.sheets.SheetFormat;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file that an office is about to send.
 *
 * @param bastNumber number of the hand-over record that it belongs to
 * @param format how it is written
 * @param bytes its size
 * @param sha256 lower-case hex SHA-256 of its bytes
 * @param correctionOf the upload whose rejected rows it corrects, or null for the forms of the hand-over record themselves
 */
@Schema(name = "NewOfflineUpload")
public record NewOfflineUpload(
        @NotBlank @Schema(required = true, examples = "560/123/DISNAKER/2020")
        String bastNumber,

        @NotNull @Schema(required = true, examples = "CSV") SheetFormat format,

        @Schema(required = true, examples = "48213") long bytes,

        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        @Schema(required = true, examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        String sha256,

        @Schema(examples = "01993b1c-0000-7000-8000-000000000001")
        UUID correctionOf) {

    /** One paper has one number, however it was keyed. */
    public NewOfflineUpload {
        bastNumber = BastNumber.folded(bastNumber);
    }

    String content() {
        return ContentDigest.of(
                bastNumber, format.name(), Long.toString(bytes), sha256, Objects.toString(correctionOf, ""));
    }
}

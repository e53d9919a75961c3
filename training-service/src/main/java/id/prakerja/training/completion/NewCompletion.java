package id.prakerja.training.completion;

import id.prakerja.training.account.domain.CompletionReport;
import id.prakerja.training.person.PersonId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A completion as a platform reports it.
 *
 * @param personId the platform's id of the person
 * @param enrolmentId the enrolment
 * @param certificateNumber number of the certificate, unique among those of the institution: 1 to 100 printable ASCII characters
 * @param score result of the evaluation, 0 to 100; a certificate needs one
 * @param attendance percent of the training attended
 * @param completedAt when the training was completed, UTC
 */
public record NewCompletion(
        @NotNull PersonId personId,

        @NotNull @Schema(examples = "019b1e5f-0d4c-7b02-8a55-90c1e2d3f4a5")
        UUID enrolmentId,

        @NotNull @Pattern(regexp = NewCompletion.CERTIFICATE) @Schema(examples = "CERT-2020-000123")
        String certificateNumber,

        @Min(0) @Max(100) @Schema(examples = "85") Integer score,
        @Min(0) @Max(100) @Schema(examples = "95") int attendance,
        @NotNull @Schema(examples = "2020-09-20T04:00:00Z") Instant completedAt) {

    /** Printable ASCII, 1 to 100 characters, without blanks at the ends. */
    public static final String CERTIFICATE = "^[!-~]([ -~]{0,98}[!-~])?$";

    CompletionReport reportedBy(String platformId, String verificationCode) {
        return new CompletionReport(
                platformId,
                enrolmentId,
                certificateNumber,
                verificationCode,
                score,
                attendance,
                completedAt.truncatedTo(ChronoUnit.MILLIS));
    }
}

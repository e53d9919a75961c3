package id.prakerja.training.completion;

import id.prakerja.training.person.PersonId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One line of a batch of completions.
 *
 * @param id the platform's name for this line, as a {@code webhook-id} of a request of its own
 * @param personId the platform's id of the person
 * @param enrolmentId the enrolment
 * @param certificateNumber number of the certificate, as in a single completion
 * @param score result of the evaluation, 0 to 100; a certificate needs one
 * @param attendance percent of the training attended
 * @param completedAt when the training was completed, UTC
 */
@Schema(name = "CompletionLine")
public record BatchLine(
        @NotNull @Pattern(regexp = "^[!-~]{1,100}$") @Schema(examples = "complete-019b1e5f")
        String id,

        @NotNull PersonId personId,

        @NotNull @Schema(examples = "019b1e5f-0d4c-7b02-8a55-90c1e2d3f4a5")
        UUID enrolmentId,

        @NotNull @Pattern(regexp = NewCompletion.CERTIFICATE) @Schema(examples = "CERT-2020-000123")
        String certificateNumber,

        @Min(0) @Max(100) @Schema(examples = "85") Integer score,

        @NotNull @Min(0) @Max(100) @Schema(examples = "95") Integer attendance,

        @NotNull @Schema(examples = "2020-09-20T04:00:00Z") Instant completedAt) {

    NewCompletion completion() {
        return new NewCompletion(personId, enrolmentId, certificateNumber, score, attendance, completedAt);
    }
}

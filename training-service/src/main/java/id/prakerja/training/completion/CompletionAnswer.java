package id.prakerja.training.completion;

import id.prakerja.training.account.domain.Enrolment;
import id.prakerja.training.account.domain.EnrolmentStatus;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A completion recorded.
 *
 * @param enrolmentId the enrolment
 * @param status {@code CERTIFIED}; {@code COMPLETED} while it waits for a sample
 * @param first whether it is the person's first completed training, which opens the incentive
 * @param verificationCode to be printed on the certificate beside its number: with both, anybody can verify it
 */
@Schema(name = "CompletionAnswer")
public record CompletionAnswer(
        @Schema(examples = "019b1e5f-0d4c-7b02-8a55-90c1e2d3f4a5")
        UUID enrolmentId,

        @Schema(examples = "CERTIFIED") EnrolmentStatus status,
        @Schema(examples = "true") boolean first,
        @Schema(examples = "7KQMP2ZX9RTW") String verificationCode) {

    static CompletionAnswer of(Enrolment completed) {
        return new CompletionAnswer(
                completed.id(),
                completed.status(),
                completed.completion().first(),
                completed.completion().verificationCode());
    }
}

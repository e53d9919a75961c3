package id.prakerja.training.completion;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.refusal.Refusal;
import id.prakerja.rest.problem.CommonProblem;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one line of a batch.
 *
 * @param line its number, from 1
 * @param id the platform's name for it, where it could be read
 * @param status as the HTTP status of a single completion: 201 if recorded
 * @param enrolmentId the enrolment, if recorded
 * @param first whether it is the person's first completed training, if recorded
 * @param verificationCode to be printed on the certificate, if recorded
 * @param code stable code of the refusal
 * @param message why it was refused, in English
 * @param fields the fields that are missing or out of bounds
 */
@Schema(name = "CompletionResult")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchResult(
        @Schema(examples = "1") int line,
        @Schema(examples = "complete-019b1e5f") String id,
        @Schema(examples = "201") int status,

        @Schema(examples = "019b1e5f-0d4c-7b02-8a55-90c1e2d3f4a5")
        UUID enrolmentId,

        @Schema(examples = "true") Boolean first,
        @Schema(examples = "7KQMP2ZX9RTW") String verificationCode,
        @Schema(examples = "ALREADY_COMPLETED") String code,

        @Schema(examples = "The completion of this training is recorded already.")
        String message,

        @Schema(examples = "[\"attendance\"]") List<String> fields) {

    private static final int CREATED = 201;

    /** Whether it has a name and was refused for what it says, not for want of time or room. */
    boolean isRefused() {
        return id != null
                && status != CREATED
                && status != CommonProblem.BUSY.problem().status()
                && status != CommonProblem.TOO_MANY_REQUESTS.problem().status();
    }

    static BatchResult recorded(int line, String id, CompletionAnswer answer) {
        return new BatchResult(
                line, id, CREATED, answer.enrolmentId(), answer.first(), answer.verificationCode(), null, null, null);
    }

    static BatchResult refused(int line, String id, Refusal refusal, List<String> fields) {
        return new BatchResult(
                line,
                id,
                refusal.code().problem().status(),
                null,
                null,
                null,
                refusal.code().name(),
                refusal.english(),
                fields);
    }
}

package id.prakerja.registration.people.applicant;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.refusal.ProblemCode;
import id.prakerja.refusal.Refusal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A code with its sentence in both languages: a warning, or a reason.
 *
 * @param code stable code
 * @param messages sentence by language, {@code en} and {@code id}
 * @param appeal where the matter can be put right, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Message")
public record Message(
        @Schema(examples = "NIK_DISTRICT_UNKNOWN") String code, Map<String, String> messages, String appeal) {

    /**
     * The message of a code without details.
     *
     * @param code the code
     * @return its message
     */
    public static Message of(ProblemCode code) {
        return of(Refusal.of(code));
    }

    /**
     * The message of a refusal.
     *
     * @param refusal code and details
     * @return its message
     */
    public static Message of(Refusal refusal) {
        return new Message(
                refusal.code().name(),
                Map.of("en", refusal.english(), "id", refusal.indonesian()),
                refusal.code().problem().appeal());
    }
}

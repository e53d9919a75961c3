package id.prakerja.incentive.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.incentive.survey.domain.Question;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question as it is entered and asked.
 *
 * @param code names it within its set
 * @param kind CHOICE, SCALE (1 to 5) or TEXT
 * @param required whether it must be answered
 * @param english the question
 * @param indonesian the question
 * @param options among which one is chosen; with a CHOICE alone
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "SurveyQuestion")
record AskedQuestion(
        @NotNull @Pattern(regexp = CODE) @Schema(required = true, examples = "WORK")
        String code,

        @NotNull @Schema(required = true, examples = "CHOICE")
        Question.Kind kind,

        @NotNull @Schema(required = true, examples = "true") Boolean required,

        @NotBlank @Size(max = LONGEST) @Schema(required = true, examples = "What is your work today?")
        String english,

        @NotBlank @Size(max = LONGEST) @Schema(required = true, examples = "Apa pekerjaan Anda saat ini?")
        String indonesian,

        @Size(max = MOST_OPTIONS) List<@NotNull @Valid Option> options) {

    static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    private static final int LONGEST = 500;
    private static final int MOST_OPTIONS = 30;

    /**
     * One of the answers among which to choose.
     *
     * @param code what is sent as the answer
     * @param english what it means
     * @param indonesian what it means
     */
    @Schema(name = "SurveyOption")
    record Option(
            @NotNull @Pattern(regexp = CODE) @Schema(required = true, examples = "EMPLOYED")
            String code,

            @NotBlank @Size(max = LONGEST) @Schema(required = true, examples = "Employed")
            String english,

            @NotBlank @Size(max = LONGEST) @Schema(required = true, examples = "Karyawan")
            String indonesian) {}

    Question question() {
        return new Question(
                code,
                kind,
                required,
                options == null ? List.of() : options.stream().map(Option::code).toList());
    }
}

package id.prakerja.incentive.survey;

import id.prakerja.incentive.survey.domain.QuestionSet;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a set of questions to be entered. It is asked where a version of the schedule names it.
 *
 * @param name of the set
 * @param version its number, one more than the last one's of this name
 * @param questions in the order in which they are asked
 * @param note what for
 */
@Schema(name = "QuestionSetToEnter")
record QuestionSetToEnter(
        @NotNull @Pattern(regexp = AskedQuestion.CODE) @Schema(required = true, examples = "EMPLOYMENT")
        String name,

        @NotNull @Positive @Max(1000) @Schema(required = true, examples = "2")
        Integer version,

        @NotEmpty @Size(max = 50) @Schema(required = true) List<@NotNull @Valid AskedQuestion> questions,

        @NotBlank @Size(max = 500) @Schema(required = true, examples = "Survey of the second half of 2020")
        String note) {

    QuestionSet set() {
        return new QuestionSet(questions.stream().map(AskedQuestion::question).toList());
    }
}

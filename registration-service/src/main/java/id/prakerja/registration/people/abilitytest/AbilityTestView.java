package id.prakerja.registration.people.abilitytest;

import id.prakerja.registration.people.abilitytest.domain.Question;
import id.prakerja.registration.people.abilitytest.domain.QuestionBank;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The test as the person sees it.
 *
 * @param applicantId who takes it
 * @param attempt 1, more where an operator has reopened it
 * @param bank version of the question bank
 * @param startedAt when, UTC
 * @param endsAt from when on no answer is taken, UTC
 * @param questions in their order, without telling which answers are right
 * @param answers given so far, ids of answers by id of question
 * @param submittedAt when it was handed in, or null
 * @param score right answers, once handed in; no score passes or fails
 * @param outOf how many there were to get right, once handed in
 */
@Schema(name = "AbilityTest")
public record AbilityTestView(
        UUID applicantId,
        @Schema(examples = "1") int attempt,
        @Schema(examples = "2020") String bank,
        Instant startedAt,
        Instant endsAt,
        List<QuestionView> questions,
        Map<String, String> answers,
        Instant submittedAt,
        @Schema(examples = "6") Integer score,
        @Schema(examples = "8") Integer outOf) {

    static AbilityTestView of(AbilityTest test, QuestionBank bank) {
        return new AbilityTestView(
                test.applicantId(),
                test.attempt(),
                test.bank(),
                test.startedAt(),
                test.endsAt(),
                bank.questions().stream().map(QuestionView::of).toList(),
                test.given(),
                test.submittedAt(),
                test.score(),
                test.questions());
    }

    /**
     * A question as asked.
     *
     * @param id of the question
     * @param kind whether an answer can be right
     * @param text by language
     * @param options texts of the answers, by id and language
     */
    @Schema(name = "Question")
    public record QuestionView(
            @Schema(examples = "a1") String id,
            @Schema(examples = "ABILITY") Question.Kind kind,
            Map<String, String> text,
            Map<String, Map<String, String>> options) {

        static QuestionView of(Question question) {
            return new QuestionView(question.id(), question.kind(), question.text(), question.options());
        }
    }
}

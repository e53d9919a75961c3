package id.prakerja.incentive.survey.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.prakerja.refusal.Decision;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What can be asked, and what is an answer. */
class QuestionSetTest {

    private static final Question WORK = new Question("WORK", Question.Kind.CHOICE, true, List.of("EMPLOYED", "NONE"));
    private static final Question USEFUL = new Question("USEFUL", Question.Kind.SCALE, false, List.of());
    private static final Question WISHES = new Question("WISHES", Question.Kind.TEXT, false, List.of());

    private final QuestionSet set = new QuestionSet(List.of(WORK, USEFUL, WISHES));

    @Test
    void choicesAreKeptApartFromWords() {
        Answers answers = set.judge(Map.of("WORK", "NONE", "USEFUL", "5", "WISHES", "More time"))
                .orThrow();

        assertEquals(Map.of("WORK", "NONE", "USEFUL", "5"), answers.choices());
        assertEquals(Map.of("WISHES", "More time"), answers.words());
    }

    @Test
    void whatIsNotRequiredMayBeLeftOut() {
        assertEquals(
                Map.of("WORK", "NONE"),
                set.judge(Map.of("WORK", "NONE")).orThrow().choices());
    }

    @Test
    void nothingElseIsAnAnswer() {
        refused(SurveyProblem.ANSWER_MISSING, set.judge(Map.of("USEFUL", "5")));
        refused(SurveyProblem.ANSWER_NOT_POSSIBLE, set.judge(Map.of("WORK", "employed")));
        for (String scale : List.of("0", "6", "05", "4.0", "", " 4")) {
            refused(SurveyProblem.ANSWER_NOT_POSSIBLE, set.judge(Map.of("WORK", "NONE", "USEFUL", scale)));
        }
        refused(SurveyProblem.ANSWER_NOT_POSSIBLE, set.judge(Map.of("WORK", "NONE", "WISHES", "  ")));
        refused(
                SurveyProblem.ANSWER_NOT_POSSIBLE,
                set.judge(Map.of("WORK", "NONE", "WISHES", "x".repeat(Question.LONGEST_TEXT + 1))));
        refused(SurveyProblem.QUESTION_UNKNOWN, set.judge(Map.of("WORK", "NONE", "NIK", "99")));
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        refused(SurveyProblem.QUESTION_TWICE, new QuestionSet(List.of(WORK, WORK)).check());
        refused(SurveyProblem.NOTHING_REQUIRED, new QuestionSet(List.of(USEFUL)).check());
        for (List<String> options : List.of(List.<String>of(), List.of("ONE"), List.of("ONE", "ONE"))) {
            Question choice = new Question("C", Question.Kind.CHOICE, true, options);
            refused(SurveyProblem.QUESTION_NOT_POSSIBLE, new QuestionSet(List.of(choice)).check());
        }
        Question text = new Question("T", Question.Kind.TEXT, true, List.of("A", "B"));
        refused(SurveyProblem.QUESTION_NOT_POSSIBLE, new QuestionSet(List.of(text)).check());
        assertEquals(set, set.check().orThrow());
    }

    private static void refused(SurveyProblem problem, Decision<?> decision) {
        assertEquals(
                problem,
                assertInstanceOf(Decision.Refused.class, decision).refusal().code());
    }
}

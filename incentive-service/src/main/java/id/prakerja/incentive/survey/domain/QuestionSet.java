package id.prakerja.incentive.survey.domain;

import id.prakerja.refusal.Decision;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one survey asks.
 *
 * @param questions in the order in which they are asked
 */
public record QuestionSet(List<Question> questions) {

    /** This set, or why it cannot be asked. */
    public Decision<QuestionSet> check() {
        Map<String, Question> byCode = new LinkedHashMap<>();
        for (Question question : questions) {
            if (byCode.put(question.code(), question) != null) {
                return Decision.refused(SurveyProblem.QUESTION_TWICE, question.code());
            }
            if (!question.wellFormed()) {
                return Decision.refused(SurveyProblem.QUESTION_NOT_POSSIBLE, question.code());
            }
        }
        return questions.stream().anyMatch(Question::required)
                ? Decision.granted(this)
                : Decision.refused(SurveyProblem.NOTHING_REQUIRED);
    }

    /**
     * Judges answers.
     *
     * @param given by the codes of the questions
     * @return the answers, or what is wrong with the first that is not one
     */
    public Decision<Answers> judge(Map<String, String> given) {
        Answers answers = new Answers(new TreeMap<>(), new TreeMap<>());
        for (Question question : questions) {
            String answer = given.get(question.code());
            if (answer == null) {
                if (question.required()) {
                    return Decision.refused(SurveyProblem.ANSWER_MISSING, question.code());
                }
                continue;
            }
            var fault = question.fault(answer);
            if (fault.isPresent()) {
                return new Decision.Refused<>(fault.get());
            }
            (question.kind() == Question.Kind.TEXT ? answers.words() : answers.choices()).put(question.code(), answer);
        }
        return given.keySet().stream()
                .filter(code -> !codes().contains(code))
                .sorted()
                .findFirst()
                .<Decision<Answers>>map(code -> Decision.refused(SurveyProblem.QUESTION_UNKNOWN, code))
                .orElseGet(() -> Decision.granted(answers));
    }

    private Collection<String> codes() {
        return questions.stream().map(Question::code).toList();
    }
}

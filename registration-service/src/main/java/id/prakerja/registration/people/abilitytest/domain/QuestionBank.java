package id.prakerja.registration.people.abilitytest.domain;

import java.util.List;
import java.util.Map;

/**
 * The questions of one version. A version never changes: a score names the one it rests on.
 *
 * @param version its name
 * @param questions in the order in which they are asked
 */
public record QuestionBank(String version, List<Question> questions) {

    /** Refuses two questions of one id. */
    public QuestionBank {
        questions = List.copyOf(questions);
        if (questions.stream().map(Question::id).distinct().count() < questions.size()) {
            throw new IllegalArgumentException("The bank " + version + " has two questions of one id");
        }
    }

    /**
     * Whether an answer can be given.
     *
     * @param question id of the question
     * @param option id of the answer
     * @return true if the question has this answer
     */
    public boolean knows(String question, String option) {
        return questions.stream()
                .anyMatch(each -> each.id().equals(question) && each.options().containsKey(option));
    }

    /**
     * How many answers are right.
     *
     * @param answers ids of answers by id of question; what is missing is not right
     * @return from 0 to {@link #scored()}
     */
    public int score(Map<String, String> answers) {
        return (int) questions.stream()
                .filter(question -> question.right() != null)
                .filter(question -> question.right().equals(answers.get(question.id())))
                .count();
    }

    /**
     * How many answers can be right.
     *
     * @return the number of questions of ability
     */
    public int scored() {
        return (int)
                questions.stream().filter(question -> question.right() != null).count();
    }
}

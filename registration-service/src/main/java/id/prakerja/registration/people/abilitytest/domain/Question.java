package id.prakerja.registration.people.abilitytest.domain;

import java.util.Map;

/**
 * A question with the answers to choose from.
 *
 * @param id stable within its bank
 * @param kind whether an answer can be right
 * @param text by language
 * @param options texts of the answers, by id and language
 * @param right id of the right answer; null where there is none
 */
public record Question(
        String id, Kind kind, Map<String, String> text, Map<String, Map<String, String>> options, String right) {

    /** Kinds of question. */
    public enum Kind {
        /** About the person: no answer is right or wrong. */
        MOTIVATION,
        /** Reading, counting, concluding: one answer is right. */
        ABILITY
    }

    /** Refuses a question whose right answer cannot be chosen, or that has one where none can be right. */
    public Question {
        if (kind == Kind.ABILITY ? !options.containsKey(right) : right != null) {
            throw new IllegalArgumentException("Question " + id + " has no fitting right answer");
        }
    }
}

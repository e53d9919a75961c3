package id.prakerja.incentive.survey.domain;

import id.prakerja.refusal.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * One question of a survey, as far as answers are judged by it.
 *
 * @param code names it within its set
 * @param kind how it is answered
 * @param required whether a survey without an answer to it is no answer
 * @param options codes among which one is chosen; none unless it is a choice
 */
public record Question(String code, Kind kind, boolean required, List<String> options) {

    /** Characters of a text at most. */
    public static final int LONGEST_TEXT = 1000;

    private static final int LEAST_OPTIONS = 2;
    private static final List<String> SCALE = List.of("1", "2", "3", "4", "5");

    /** How a question is answered. */
    public enum Kind {
        /** By the code of one of its options; counted. */
        CHOICE,
        /** By a number from 1 to 5; counted. */
        SCALE,
        /** In one's own words, which may tell of a person: sealed, and never counted. */
        TEXT
    }

    /** Whether the question can be asked: a choice has options to choose from, each once, and nothing else has any. */
    boolean wellFormed() {
        return kind == Kind.CHOICE
                ? options.size() >= LEAST_OPTIONS && options.stream().distinct().count() == options.size()
                : options.isEmpty();
    }

    /** Why this is no answer to it; empty if it is one. */
    Optional<Refusal> fault(String answer) {
        boolean good = switch (kind) {
            case CHOICE -> options.contains(answer);
            case SCALE -> SCALE.contains(answer);
            case TEXT -> !answer.isBlank() && answer.length() <= LONGEST_TEXT;
        };
        return good ? Optional.empty() : Optional.of(Refusal.of(SurveyProblem.ANSWER_NOT_POSSIBLE, code));
    }
}

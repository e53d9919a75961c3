package id.prakerja.registration.people.abilitytest.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionBankTest {

    private static final Map<String, String> TEXT = Map.of("en", "?", "id", "?");
    private static final Map<String, Map<String, String>> OPTIONS = Map.of("a", TEXT, "b", TEXT);

    private final QuestionBank bank = new QuestionBank(
            "test",
            List.of(
                    new Question("m1", Question.Kind.MOTIVATION, TEXT, OPTIONS, null),
                    new Question("a1", Question.Kind.ABILITY, TEXT, OPTIONS, "a"),
                    new Question("a2", Question.Kind.ABILITY, TEXT, OPTIONS, "b")));

    @Test
    void countsRightAnswersToQuestionsOfAbilityAlone() {
        assertEquals(2, bank.scored());
        assertEquals(2, bank.score(Map.of("m1", "a", "a1", "a", "a2", "b")));
        assertEquals(1, bank.score(Map.of("a1", "a", "a2", "a")));
        assertEquals(0, bank.score(Map.of()));
    }

    @Test
    void knowsWhichAnswersCanBeGiven() {
        assertTrue(bank.knows("m1", "b"));
        assertFalse(bank.knows("m1", "c"));
        assertFalse(bank.knows("m9", "a"));
    }

    @Test
    void aQuestionOfAbilityHasARightAnswerAndOneOfMotivationHasNone() {
        assertThrows(
                IllegalArgumentException.class, () -> new Question("a3", Question.Kind.ABILITY, TEXT, OPTIONS, "z"));
        assertThrows(
                IllegalArgumentException.class, () -> new Question("m3", Question.Kind.MOTIVATION, TEXT, OPTIONS, "a"));
    }

    @Test
    void theBankOf2020IsWholeInBothLanguages() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/ability-tests/2020.json")) {
            QuestionBank of2020 = new ObjectMapper().readValue(in, QuestionBank.class);

            assertEquals("2020", of2020.version());
            assertEquals(8, of2020.scored());
            Set<String> languages = Set.of("en", "id");
            of2020.questions().forEach(question -> {
                assertEquals(languages, question.text().keySet(), question.id());
                question.options().values().forEach(option -> assertEquals(languages, option.keySet(), question.id()));
            });
        }
    }
}

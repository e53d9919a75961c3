package id.prakerja.console.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.pages.Language;
import id.prakerja.pages.Phrase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the console says it says in English and in Indonesian, with the same places to be filled. */
class BothLanguagesTest {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /** Names that are the same in both, and one that only puts others together. */
    private static final Set<String> SAME =
            Set.of("Kafka", "Status", "Rupiah", "NIK", "KK", "HTTP", "Batch", "{0} {1}: {2}");

    @Test
    void everyPhraseIsThereInBothLanguages() {
        List<Phrase> phrases = phrases();
        assertTrue(phrases.size() > 400, () -> "Only " + phrases.size() + " phrases were found");
        for (Phrase phrase : phrases) {
            assertFalse(phrase.english().isBlank(), () -> named(phrase) + " in English");
            assertFalse(phrase.indonesian().isBlank(), () -> named(phrase) + " in Indonesian");
            assertTrue(
                    SAME.contains(phrase.english()) || !phrase.english().equals(phrase.indonesian()),
                    () -> named(phrase) + " is in Indonesian what it is in English: " + phrase.english());
        }
    }

    @Test
    void bothLanguagesHaveTheSamePlacesAndFillAllOfThem() {
        for (Phrase phrase : phrases()) {
            Set<String> places = places(phrase.english());
            assertEquals(places, places(phrase.indonesian()), named(phrase));
            String[] details = places.stream().map(place -> "<" + place + ">").toArray(String[]::new);
            for (Language language : Language.values()) {
                String filled = phrase.in(language, details);
                assertFalse(PLACE.matcher(filled).find(), () -> named(phrase) + ": " + filled);
                for (String detail : details) {
                    assertTrue(filled.contains(detail), () -> named(phrase) + ": " + filled);
                }
            }
        }
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(text).results().map((MatchResult place) -> place.group(1)).forEach(places::add);
        return places;
    }

    private static String named(Phrase phrase) {
        return phrase.getClass().getSimpleName() + "." + phrase;
    }

    /** Those of every enum of phrases that the console is built with. */
    private static List<Phrase> phrases() {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> name.startsWith("id/prakerja/console/") && name.endsWith(".class"))
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .map(BothLanguagesTest::load)
                    .filter(type -> type.isEnum() && Phrase.class.isAssignableFrom(type))
                    .flatMap(type -> Stream.of(type.getEnumConstants()))
                    .map(Phrase.class::cast)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, BothLanguagesTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}

package id.prakerja.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.runner.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of guarantees names only tests that there are. */
class GuaranteesTest {

    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final Path CHECKOUT = Workspace.current().checkout();

    @Test
    void everyTestThatAPromiseNamesExists() throws IOException {
        List<MatchResult> named = TEST.matcher(Files.readString(CHECKOUT.resolve("docs/guarantees.md")))
                .results()
                .toList();
        assertTrue(named.size() > 20, "the page names " + named.size() + " tests");

        List<String> missing = named.stream()
                .filter(test -> !exists(test.group(1), test.group(2)))
                .map(MatchResult::group)
                .toList();

        assertEquals(List.of(), missing);
    }

    private static boolean exists(String testClass, String method) {
        try (Stream<Path> files = Files.find(
                CHECKOUT,
                20,
                (file, attributes) ->
                        file.endsWith(testClass + ".java") && file.toString().contains("src/test/"))) {
            return files.anyMatch(file -> read(file).contains(" " + method + "("));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

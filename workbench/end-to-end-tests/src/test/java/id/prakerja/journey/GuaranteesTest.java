package id.prakerja.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.runner.workspace.Workspace;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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

        Map<String, String> tests = tests();
        List<String> missing = named.stream()
                .filter(test -> !tests.getOrDefault(test.group(1), "").contains(" " + test.group(2) + "("))
                .map(MatchResult::group)
                .toList();

        assertEquals(List.of(), missing);
    }

    /** The text of every test class by its name; what a build has made is passed over. */
    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new HashMap<>();
        Files.walkFileTree(CHECKOUT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                String name = directory.getFileName().toString();
                return name.equals("target") || name.startsWith(".")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = file.getFileName().toString();
                if (name.endsWith(".java") && file.toString().contains("src/test/")) {
                    tests.merge(name.substring(0, name.length() - 5), Files.readString(file), String::concat);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return tests;
    }
}

package id.prakerja.architecture.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.architecture.repository.ProblemTable.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/problems.md}, and what the services show at {@code /problems/…}, say of every refusal what the sources say. Both are written anew
 * by {@code ./mvnw -pl workbench/architecture-rules test -Dtest=ProblemPagesTest -Dprakerja.write-docs=true}.
 */
class ProblemPagesTest {

    private static final Path PAGE = Repository.at("docs/problems.md");
    private static final Path SERVED =
            Repository.at("libraries/rest-conventions/src/main/resources/id/prakerja/rest/problem/problems.tsv");

    private static final String HEAD = """
            # Refusals

            Every refusal is a problem detail (RFC 9457) with a stable `code`; the last part of its `type` is the code's heading here. A running service
            shows the same at `/problems/<heading>`, to people and to nobody's account. `{0}` and so on stand for what differs from case to
            case. Who sends the same request again after 429 or 503 waits as `Retry-After` says; after any other, what is wrong must be put right first.

            This page is written from the sources and checked by `ProblemPagesTest`, which also says how to write it anew.
            """;

    @Test
    void thePageSaysWhatTheSourcesSay() throws IOException {
        written(PAGE, page());
    }

    @Test
    void whatIsServedSaysWhatTheSourcesSay() throws IOException {
        written(SERVED, served());
    }

    @Test
    void everyPartOfTheSuiteIsOnIt() {
        String page = page();
        for (String code : List.of("attendance-too-low", "partner-suspended", "account-unknown", "busy")) {
            assertTrue(page.contains("\n## " + code + "\n"), code);
        }
    }

    private static void written(Path file, String text) throws IOException {
        if (Boolean.getBoolean("prakerja.write-docs")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertEquals(text, Repository.text(file));
    }

    private static String page() {
        StringBuilder page = new StringBuilder(HEAD);
        refusals().forEach((name, meanings) -> {
            page.append("\n## ").append(name).append('\n');
            meanings.forEach(each -> page.append("""

                    `%s`, %d, of %s. %s

                    > %s
                    >
                    > %s
                    """.formatted(
                    each.code(), each.status(), each.module(), each.meaning(), each.english(), each.indonesian())));
        });
        return page.toString();
    }

    private static String served() {
        StringBuilder lines = new StringBuilder();
        refusals()
                .forEach((name, meanings) -> meanings.forEach(each -> lines.append(String.join(
                                "\t",
                                name,
                                each.code(),
                                Integer.toString(each.status()),
                                each.module(),
                                each.meaning(),
                                each.english(),
                                each.indonesian()))
                        .append('\n')));
        return lines.toString();
    }

    private static SortedMap<String, List<Refusal>> refusals() {
        SortedMap<String, List<Refusal>> refusals = new TreeMap<>();
        for (Module module : Repository.all()) {
            for (Refusal refusal : ProblemTable.of(module.name(), module.main())) {
                refusals.computeIfAbsent(refusal.page(), page -> new ArrayList<>())
                        .add(refusal);
            }
        }
        return refusals;
    }
}

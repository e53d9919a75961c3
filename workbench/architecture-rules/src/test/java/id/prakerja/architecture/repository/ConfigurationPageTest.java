package id.prakerja.architecture.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.architecture.repository.Module.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/configuration.md} says what the {@code @ConfigMapping} interfaces say. It is written anew by
 * {@code ./mvnw -pl workbench/architecture-rules test -Dtest=ConfigurationPageTest -Dprakerja.write-docs=true}.
 */
class ConfigurationPageTest {

    private static final Path PAGE = Repository.at("docs/configuration.md");

    private static final String HEAD = """
            # Configuration

            Every setting of the services with its default, which is the programme's parameter where it is one. A property is set in
            a file named by `quarkus.config.locations`, or as an environment variable: `prakerja.wave.balance` is
            `PRAKERJA_WAVE_BALANCE`. Durations are ISO-8601 (`PT10S`, `P7D`), money is in rupiah. Times to wait for, pools, ports and
            topics of the servers are Quarkus' own settings, in each service's `application.properties`.

            This page is written from the sources and checked by `ConfigurationPageTest`, which also says how to write it anew.
            """;

    @Test
    void thePageSaysWhatTheSourcesSay() throws IOException {
        String page = page();
        if (Boolean.getBoolean("prakerja.write-docs")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Repository.text(PAGE));
    }

    @Test
    void theProgrammesParametersAreOnIt() {
        String page = page();
        assertTrue(page.contains("| `prakerja.wave.balance` | `1000000` |"), page);
        assertTrue(page.contains("| `prakerja.incentive.report.tries` | `3` |"), page);
        assertTrue(page.contains("| `prakerja.registration.minimum-age` | `18` |"), page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder(HEAD);
        List<JavaSource> shared = sources(Kind.LIBRARY);
        for (Module module : Repository.all()) {
            if (module.kind() == Kind.SERVICE || module.kind() == Kind.CONSOLE) {
                section(page, module.name(), ConfigurationTable.rows(module.main(), shared, set(module)));
            }
        }
        section(page, "What services share", ConfigurationTable.rows(shared, List.of(), new Properties()));
        return page.toString();
    }

    private static List<JavaSource> sources(Kind kind) {
        return JavaSource.parse(Repository.all().stream()
                .filter(module -> module.kind() == kind)
                .flatMap(module -> Repository.files(module.folder().resolve("src/main/java"), ".java").stream())
                .toList());
    }

    private static Properties set(Module service) {
        Properties set = new Properties();
        try {
            set.load(new StringReader(
                    Repository.text(service.folder().resolve("src/main/resources/application.properties"))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return set;
    }

    private static void section(StringBuilder page, String title, List<String> rows) {
        page.append("\n## ").append(title).append("\n\n| property | default | what it says |\n|---|---|---|\n");
        rows.forEach(row -> page.append(row).append('\n'));
    }
}

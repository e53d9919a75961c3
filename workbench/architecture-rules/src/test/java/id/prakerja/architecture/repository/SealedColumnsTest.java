package id.prakerja.architecture.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each envelope is bound to the row, the table and the column that it is kept in. */
class SealedColumnsTest {

    private static final Pattern SEALED =
            Pattern.compile("new SealedColumn\\(\\s*\"([a-z_]+)\",\\s*\"([a-z_]+)\"\\s*\\)");
    private static final Pattern CIPHER = Pattern.compile("\"(AES|ChaCha20)[/\\w-]*\"");

    /** They seal what is no column of personal data, each under a key of its own: secrets of partners, keys, and ids that are told instead of others. */
    private static final Set<String> CIPHERS_OF_THEIR_OWN =
            Set.of("DataCipher", "ConfiguredKeys", "FileWrapping", "SecretBox", "PersonPermutation");

    private static final String TABLES = delivered()
            .flatMap(module -> module.migrations().stream())
            .map(Repository::text)
            .collect(Collectors.joining("\n"))
            .toLowerCase(Locale.ROOT);

    @Test
    void anEnvelopeIsBoundToTheTableAndColumnThatItLiesIn() {
        Set<String> named = new TreeSet<>();
        Set<String> missing = new TreeSet<>();
        sources().forEach(file -> {
            Matcher sealed = SEALED.matcher(Repository.text(file));
            while (sealed.find()) {
                String column = sealed.group(1) + '.' + sealed.group(2);
                named.add(column);
                if (!isKept(sealed.group(1), sealed.group(2))) {
                    missing.add(column + " of " + file.getFileName());
                }
            }
        });

        assertEquals(Set.of(), missing);
        assertTrue(named.size() >= 10, named::toString);
    }

    @Test
    void aFeatureSealsByTheLibraryWhichBindsWhatItSeals() {
        List<String> others = sources()
                .filter(file -> CIPHER.matcher(Repository.text(file)).find())
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .filter(name -> !CIPHERS_OF_THEIR_OWN.contains(name))
                .toList();

        assertEquals(List.of(), others);
    }

    /** The envelope, and beside it the id of its key. */
    private static boolean isKept(String table, String column) {
        return Pattern.compile(
                        "create table %s \\((?:(?!\\n\\)).)*\\n\\s+%s\\s+bytea\\b(?:(?!\\n\\)).)*\\n\\s+%s_key\\s+text\\b"
                                .formatted(table, column, column),
                        Pattern.DOTALL)
                .matcher(TABLES)
                .find();
    }

    private static Stream<Path> sources() {
        return delivered()
                .flatMap(module -> Repository.files(module.folder().resolve("src/main/java"), ".java").stream());
    }

    private static Stream<Module> delivered() {
        return Repository.all().stream().filter(module -> module.kind() != Module.Kind.WORKBENCH);
    }
}

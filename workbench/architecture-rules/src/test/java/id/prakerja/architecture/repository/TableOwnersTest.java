package id.prakerja.architecture.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Another module's table is another module's: what is needed of it is an operation of that module. */
class TableOwnersTest {

    private static final Pattern CREATED =
            Pattern.compile("\\bcreate\\s+(?:unlogged\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?([a-z_]+)");

    /** A name in the place of a table, in a statement or a migration. */
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:from|join|into|update|table|only|references|on)\\s+(?:if\\s+exists\\s+)?([a-z]+_[a-z_]+)");

    private static final Map<String, Set<String>> TABLES = tables();

    static Stream<Module> delivered() {
        return Repository.all().stream().filter(module -> module.kind() != Module.Kind.WORKBENCH);
    }

    @Test
    void theTablesOfMessagingAreKnown() {
        assertTrue(TABLES.get("reliable-messaging-postgres").containsAll(Set.of("outbox_event", "parked_event")));
    }

    @ParameterizedTest
    @MethodSource("delivered")
    void statementsNameOnlyTheModulesOwnTables(Module module) {
        Set<String> others = new TreeSet<>();
        TABLES.forEach((owner, tables) -> {
            if (!owner.equals(module.name())) {
                others.addAll(tables);
            }
        });
        others.removeAll(TABLES.getOrDefault(module.name(), Set.of()));

        Set<String> trespasses = new TreeSet<>();
        for (JavaSource source : module.main()) {
            source.texts().forEach(text -> note(source.toString(), text, others, trespasses));
        }
        for (Path migration : module.migrations()) {
            note(migration.getFileName().toString(), Repository.text(migration), others, trespasses);
        }
        assertEquals(Set.of(), trespasses);
    }

    private static void note(String where, String sql, Set<String> others, Set<String> trespasses) {
        Matcher named = NAMED.matcher(sql.toLowerCase(Locale.ROOT));
        while (named.find()) {
            if (others.contains(named.group(1))) {
                trespasses.add(where + ": " + named.group(1));
            }
        }
    }

    private static Map<String, Set<String>> tables() {
        Map<String, Set<String>> tables = new LinkedHashMap<>();
        for (Module module : Repository.all()) {
            Set<String> created = new TreeSet<>();
            for (Path migration : module.migrations()) {
                Matcher match = CREATED.matcher(Repository.text(migration).toLowerCase(Locale.ROOT));
                while (match.find()) {
                    created.add(match.group(1));
                }
            }
            tables.put(module.name(), created);
        }
        return Map.copyOf(tables);
    }
}

package id.prakerja.architecture.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.architecture.repository.Module.Kind;
import id.prakerja.architecture.repository.Module.Use;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may use whom, as the table "Where things go" of CONTRIBUTING.md has it. */
class ModulesTest {

    private static final Map<Kind, Set<Kind>> MAY_USE = new EnumMap<>(Map.of(
            Kind.SERVICE, EnumSet.of(Kind.PUBLISHED, Kind.LIBRARY),
            Kind.CONSOLE, EnumSet.of(Kind.LIBRARY),
            Kind.PUBLISHED, EnumSet.noneOf(Kind.class),
            Kind.LIBRARY, EnumSet.of(Kind.LIBRARY),
            Kind.WORKBENCH, EnumSet.allOf(Kind.class)));

    private static final Map<String, Module> BY_NAME =
            Repository.all().stream().collect(Collectors.toMap(Module::name, Function.identity()));

    @Test
    void aModuleUsesOnlyWhatItsPlaceAllows() {
        assertEquals(
                List.of(),
                Repository.all().stream()
                        .flatMap(module -> module.uses().stream()
                                .filter(use -> !allowed(module, use))
                                .map(use -> module.name() + " uses " + use.artifact()))
                        .toList());
    }

    /** An event that waits for a person names another. */
    @Test
    void aServiceThatParksEventsKeepsThemSealed() {
        List<Module> parking = Repository.all().stream()
                .filter(module -> module.kind() == Kind.SERVICE)
                .filter(module -> module.uses().stream()
                        .anyMatch(use -> use.artifact().matches("reliable-messaging-(postgres|mongo)")))
                .toList();

        assertEquals(5, parking.size());
        assertEquals(
                List.of(),
                parking.stream()
                        .filter(module -> module.uses().stream()
                                .noneMatch(use -> use.artifact().equals("sealed-data-parked")))
                        .map(Module::name)
                        .toList());
    }

    private static boolean allowed(Module module, Use use) {
        Kind used = BY_NAME.get(use.artifact()).kind();
        boolean testsOnWorkbench = use.scope().equals("test") && (used == Kind.WORKBENCH || used == Kind.LIBRARY);
        return testsOnWorkbench || MAY_USE.get(module.kind()).contains(used);
    }
}

package id.prakerja.architecture.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A package that can be opened alone can be understood alone. */
class PackageCyclesTest {

    static Stream<Module> modules() {
        return Repository.all().stream();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void noPackagesUseEachOtherInACircle(Module module) {
        assertEquals(List.of(), circles(uses(module)), module.name());
    }

    /** By package, the other packages of the module that it imports from. */
    private static Map<String, Set<String>> uses(Module module) {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaSource source : module.main()) {
            Set<String> used = uses.computeIfAbsent(source.packageName(), name -> new TreeSet<>());
            used.addAll(source.importedPackages());
            used.remove(source.packageName());
        }
        uses.values().forEach(used -> used.retainAll(uses.keySet()));
        return uses;
    }

    private static List<Set<String>> circles(Map<String, Set<String>> uses) {
        Map<String, Set<String>> reached = new HashMap<>();
        uses.keySet().forEach(from -> reached.put(from, reachedFrom(from, uses)));
        List<Set<String>> circles = new ArrayList<>();
        for (String from : uses.keySet()) {
            Set<String> circle = new TreeSet<>();
            reached.get(from).stream()
                    .filter(other -> reached.get(other).contains(from))
                    .forEach(circle::add);
            if (!circle.isEmpty() && !circles.contains(circle)) {
                circles.add(circle);
            }
        }
        return circles;
    }

    private static Set<String> reachedFrom(String start, Map<String, Set<String>> uses) {
        Set<String> reached = new TreeSet<>();
        List<String> open = new ArrayList<>(uses.get(start));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (reached.add(next)) {
                open.addAll(uses.get(next));
            }
        }
        return reached;
    }
}

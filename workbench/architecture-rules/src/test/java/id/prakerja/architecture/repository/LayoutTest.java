package id.prakerja.architecture.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a folder or a file of Java looks like, in every module. */
class LayoutTest {

    private static final int MOST_LINES = 300;

    static Stream<Module> modules() {
        return Repository.all().stream();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aClassOfMoreThan300LinesIsTwoClasses(Module module) {
        assertEquals(
                List.of(),
                Stream.concat(module.main().stream(), module.tests().stream())
                        .filter(source -> source.lines() > MOST_LINES)
                        .map(source -> source + ": " + source.lines())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void testsStandBesideTheFeatureTheyTest(Module module) {
        assertEquals(
                List.of(),
                module.tests().stream()
                        .filter(source -> source.packageName().endsWith(".component"))
                        .map(JavaSource::toString)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void nothingIsCalledCommonOrUtils(Module module) {
        assertEquals(
                List.of(),
                module.main().stream()
                        .filter(source -> source.packageName()
                                .matches(".*\\.(common|commons|util|utils|misc|helper|helpers)(\\..*)?"))
                        .map(JavaSource::toString)
                        .toList());
    }
}

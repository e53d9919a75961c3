package id.prakerja.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.benchmarks.measurement.Conditions;
import id.prakerja.benchmarks.measurement.Effort;
import id.prakerja.benchmarks.measurement.Figure;
import id.prakerja.benchmarks.measurement.Progress;
import id.prakerja.benchmarks.registration.BulkIntakeBench;
import id.prakerja.benchmarks.registration.RegistrationsBench;
import id.prakerja.benchmarks.selection.DrawBench;
import id.prakerja.benchmarks.stage.Stage;
import id.prakerja.benchmarks.stage.StagedBenchmark;
import id.prakerja.benchmarks.training.CompletionsBench;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Benchmarks still do what they measure: the built services are started once, and each benchmark runs on them at the smallest scale.
 * That every request was accepted each of them demands itself. How fast anything is does not matter here.
 */
@EnabledIfSystemProperty(
        named = "prakerja.smallest-runs",
        matches = "true",
        disabledReason =
                "The smallest runs of the benchmarks are asked for by -Dprakerja.smallest-runs=true, as .ci/run does.")
class SmallestRunTest {

    private static final Effort SMALLEST = new Effort(0.0005, 1);

    private static Stage stage;

    private final StringWriter told = new StringWriter();

    static List<StagedBenchmark> benchmarks() {
        return List.of(new CompletionsBench(), new DrawBench(), new RegistrationsBench(), new BulkIntakeBench());
    }

    @BeforeAll
    static void open() {
        stage = Stage.forTryingOut(Path.of("target", "stage").toAbsolutePath(), Conditions.USUAL);
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @ParameterizedTest
    @MethodSource("benchmarks")
    void everyFigureIsMeasured(StagedBenchmark benchmark) {
        List<Figure> figures = benchmark.run(stage, SMALLEST, new Progress(new PrintWriter(told)));

        assertTrue(figures.size() >= 1, benchmark.name());
        figures.forEach(figure -> assertTrue(isMeasured(figure), () -> figure.line() + "\n" + told));
        assertEquals(
                figures.size(), figures.stream().map(Figure::name).distinct().count());
    }

    private static boolean isMeasured(Figure figure) {
        return figure.value() > 0 && Double.isFinite(figure.value());
    }
}

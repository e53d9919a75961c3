package id.prakerja.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.benchmarks.measurement.Bar;
import id.prakerja.benchmarks.measurement.Benchmark;
import id.prakerja.benchmarks.measurement.Effort;
import id.prakerja.benchmarks.measurement.Figure;
import id.prakerja.benchmarks.measurement.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchCommandTest {

    private final StringWriter out = new StringWriter();

    @Test
    void everyFigureIsOneLineAtTheEnd() {
        int exit = run(
                List.of(measured("relay", 0.613, Bar.atLeast(0.5)), measured("draw", 41.234, Bar.atMost(60))), "all");

        assertTrue(
                out.toString().endsWith("BENCH relay 0.61 ratio >=0.5\nBENCH draw 41.24 ratio <=60\n"), out.toString());
        assertEquals(0, exit);
    }

    @Test
    void oneFigureShortOfItsBarFailsTheWholeRun() {
        int exit =
                run(List.of(measured("relay", 0.4999, Bar.atLeast(0.5)), measured("draw", 1, Bar.atMost(60))), "all");

        assertTrue(out.toString().contains("BENCH relay 0.49 ratio >=0.5\n"), out.toString());
        assertEquals(1, exit);
    }

    @Test
    void oneBenchmarkIsRunByItsName() {
        run(List.of(measured("relay", 1, Bar.atLeast(0.5)), measured("draw", 1, Bar.atMost(60))), "draw");

        assertTrue(out.toString().contains("BENCH draw"));
        assertTrue(!out.toString().contains("BENCH relay"));
    }

    @Test
    void anUnknownNameAndAnImpossibleScaleAreToldAsMistakesOfTheCaller() {
        assertEquals(2, run(List.of(), "nothing"));
        assertEquals(2, run(List.of(measured("draw", 1, Bar.atMost(60))), "draw", "--scale", "2"));
    }

    @Test
    void theListNamesEveryBenchmarkOnce() {
        assertEquals(0, run(Benchmarks.ALL, "list"));
        assertEquals(
                Benchmarks.ALL.size(),
                Benchmarks.ALL.stream().map(Benchmark::name).distinct().count());
        Benchmarks.ALL.forEach(each -> assertTrue(out.toString().contains(each.name())));
    }

    private int run(List<Benchmark> benchmarks, String... arguments) {
        return new CommandLine(new BenchCommand(benchmarks))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(arguments);
    }

    private static Benchmark measured(String name, double value, Bar bar) {
        return new Benchmark() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String purpose() {
                return "measures nothing";
            }

            @Override
            public List<Figure> run(Effort effort, Progress progress) {
                return List.of(new Figure(name, value, "ratio", bar));
            }
        };
    }
}

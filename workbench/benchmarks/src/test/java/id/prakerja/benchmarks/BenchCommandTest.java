package id.prakerja.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.benchmarks.measurement.Bar;
import id.prakerja.benchmarks.measurement.Benchmark;
import id.prakerja.benchmarks.measurement.Conditions;
import id.prakerja.benchmarks.measurement.Effort;
import id.prakerja.benchmarks.measurement.Figure;
import id.prakerja.benchmarks.measurement.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    void figuresOfASlowerDiskAreNamedAfterIt() {
        run(List.of(anywhere("relay", 0.6)), "relay", "--flush", "3ms");

        assertTrue(out.toString().endsWith("BENCH relay-flush-3ms 0.6 ratio >=0.5\n"), out.toString());
    }

    @Test
    void aBenchmarkWithoutASlowerDiskIsLeftOutOfAllAndRefusedByName() {
        List<Benchmark> both = List.of(measured("startup", 1, Bar.atMost(60)), anywhere("relay", 0.6));

        assertEquals(0, run(both, "all", "--flush", "3ms"));
        assertTrue(!out.toString().contains("BENCH startup"), out.toString());
        assertEquals(2, run(both, "startup", "--flush", "3ms"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "3s", "-3ms", "0.0001ms", "101ms", ""})
    void aFlushIsWrittenInMillisecondsAndAtMostAHundredOfThem(String flush) {
        assertEquals(2, run(List.of(anywhere("relay", 0.6)), "relay", "--flush", flush));
    }

    @Test
    void onlyWhatMeasuresTheRegisterIsMeasuredOnAFullOne() {
        assertEquals(2, run(Benchmarks.ALL, "relay", "--register", "20000"));
        assertEquals(
                List.of("registrations", "surge", "bulk-intake"),
                Benchmarks.ALL.stream()
                        .filter(each -> each.allows(new Conditions(Duration.ZERO, 20_000, false)))
                        .map(Benchmark::name)
                        .toList());
    }

    @Test
    void figuresOnAFullRegisterAreNamedAfterIt() {
        run(List.of(anywhere("registrations", 0.8)), "registrations", "--register", "20000", "--flush", "2.5ms");

        assertTrue(
                out.toString().endsWith("BENCH registrations-flush-2.5ms-register-20000 0.8 ratio >=0.5\n"),
                out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--register=-1", "--register=16000001", "--register=many", "--fresh"})
    void aRegisterHasAtMostThePeopleOfTheProgrammeAndIsNamedWhenLoadedAfresh(String option) {
        assertEquals(2, run(List.of(anywhere("registrations", 0.8)), "registrations", option));
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

    private static Benchmark anywhere(String name, double value) {
        return new Measured(name, new Figure(name, value, "ratio", Bar.atLeast(0.5)), true);
    }

    private static Benchmark measured(String name, double value, Bar bar) {
        return new Measured(name, new Figure(name, value, "ratio", bar), false);
    }

    private record Measured(String name, Figure figure, boolean anywhere) implements Benchmark {

        @Override
        public String purpose() {
            return "measures nothing";
        }

        @Override
        public boolean allows(Conditions conditions) {
            return anywhere || Benchmark.super.allows(conditions);
        }

        @Override
        public List<Figure> run(Effort effort, Progress progress) {
            return List.of(figure);
        }
    }
}

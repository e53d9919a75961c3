package id.prakerja.benchmarks;

import id.prakerja.benchmarks.measurement.Benchmark;
import id.prakerja.benchmarks.measurement.Effort;
import id.prakerja.benchmarks.measurement.Figure;
import id.prakerja.benchmarks.measurement.Progress;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./prakerja bench}: measures, and exits with 0 only if every figure reaches its bar. */
@Command(
        name = "bench",
        description = "Measure the built services side by side with what they are compared to.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Each figure ends as one line: BENCH <name> <value> <unit> <bar>, the bar written >=N or <=N.",
            "Exits with 0 only if every bar holds."
        })
public final class BenchCommand implements Callable<Integer> {

    private static final String ALL = "all";
    private static final String LIST = "list";

    @Parameters(paramLabel = "NAME", description = "A benchmark, all of them (all), or their names (list).")
    private String name;

    @Option(
            names = "--scale",
            paramLabel = "S",
            defaultValue = "1",
            description = "Share of the programme's numbers, above 0 and at most 1 (default ${DEFAULT-VALUE}).")
    private double scale;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "10",
            description = "Length of one measured round (default ${DEFAULT-VALUE}).")
    private int seconds;

    @Spec
    private CommandSpec spec;

    private final List<Benchmark> benchmarks;

    BenchCommand(List<Benchmark> benchmarks) {
        this.benchmarks = benchmarks;
    }

    /** Measures and exits: 0 every bar holds, 1 one does not or a benchmark failed, 2 wrongly asked. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchCommand(Benchmarks.ALL)).execute(arguments));
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (name.equals(LIST)) {
            benchmarks.forEach(each -> out.printf("%-22s %s%n", each.name(), each.purpose()));
            return 0;
        }
        Effort effort = effort();
        out.println(Machine.describe());
        List<Figure> figures = new ArrayList<>();
        Progress progress = new Progress(out);
        for (Benchmark benchmark : chosen()) {
            progress.say("%s: %s".formatted(benchmark.name(), benchmark.purpose()));
            figures.addAll(benchmark.run(effort, progress));
        }
        figures.forEach(figure -> out.println(figure.line()));
        out.flush();
        return figures.stream().allMatch(Figure::holds) ? 0 : 1;
    }

    private Effort effort() {
        try {
            return new Effort(scale, seconds);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private List<Benchmark> chosen() {
        List<Benchmark> chosen = benchmarks.stream()
                .filter(each -> name.equals(ALL) || each.name().equals(name))
                .toList();
        if (chosen.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "There is no benchmark %s; \"bench list\" names them.".formatted(name));
        }
        return chosen;
    }
}

package id.prakerja.benchmarks;

import id.prakerja.benchmarks.measurement.Benchmark;
import id.prakerja.benchmarks.measurement.Conditions;
import id.prakerja.benchmarks.measurement.Effort;
import id.prakerja.benchmarks.measurement.Figure;
import id.prakerja.benchmarks.measurement.Millis;
import id.prakerja.benchmarks.measurement.Progress;
import id.prakerja.runner.failure.PlainFailure;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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

    @Option(
            names = "--flush",
            paramLabel = "MS",
            converter = MillisConverter.class,
            defaultValue = "0ms",
            description = {
                "How much longer each flush of PostgreSQL's log takes, such as 3ms, for all that is compared alike: a disk that is"
                        + " not as fast as this one's. Linux with a C compiler (cc) alone."
            })
    private Duration flush;

    @Option(
            names = "--register",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "So many people in the register beforehand, at most 16000000, loaded once and kept; each figure of registrations,"
                            + " surge and bulk-intake then also beside the same on an empty one.")
    private int register;

    @Option(names = "--fresh", description = "Delete the kept register of so many people and load it again.")
    private boolean fresh;

    @Spec
    private CommandSpec spec;

    private final List<Benchmark> benchmarks;

    BenchCommand(List<Benchmark> benchmarks) {
        this.benchmarks = benchmarks;
    }

    /** Measures and exits: 0 every bar holds, 1 one does not or a benchmark failed, 2 wrongly asked. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchCommand(Benchmarks.ALL))
                .setExecutionExceptionHandler(BenchCommand::failed)
                .execute(arguments));
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
        for (Benchmark benchmark : chosen(effort.conditions())) {
            progress.say("%s: %s".formatted(benchmark.name(), benchmark.purpose()));
            benchmark.run(effort, progress).forEach(figure -> figures.add(figure.under(effort.conditions())));
        }
        figures.forEach(figure -> out.println(figure.line()));
        out.flush();
        return figures.stream().allMatch(Figure::holds) ? 0 : 1;
    }

    /** What a person can put right is told in a sentence; the rest with where it comes from. */
    private static int failed(Exception failure, CommandLine command, ParseResult arguments) {
        if (failure instanceof PlainFailure) {
            command.getErr().println(failure.getMessage());
        } else {
            failure.printStackTrace(command.getErr());
        }
        command.getErr().flush();
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    private Effort effort() {
        try {
            return new Effort(scale, seconds, new Conditions(flush, register, fresh));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private List<Benchmark> chosen(Conditions conditions) {
        List<Benchmark> chosen = benchmarks.stream()
                .filter(each -> name.equals(ALL) || each.name().equals(name))
                .toList();
        if (chosen.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "There is no benchmark %s; \"bench list\" names them.".formatted(name));
        }
        List<Benchmark> allowed =
                chosen.stream().filter(each -> each.allows(conditions)).toList();
        if (allowed.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "%s cannot be measured under these conditions.".formatted(name));
        }
        return allowed;
    }

    /** Reads milliseconds. */
    static final class MillisConverter implements ITypeConverter<Duration> {

        @Override
        public Duration convert(String written) {
            try {
                return Millis.parse(written);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}

package id.prakerja.benchmarks.registration;

import id.prakerja.benchmarks.measurement.Bar;
import id.prakerja.benchmarks.measurement.Conditions;
import id.prakerja.benchmarks.measurement.Effort;
import id.prakerja.benchmarks.measurement.Figure;
import id.prakerja.benchmarks.measurement.Progress;
import id.prakerja.benchmarks.registration.RegisterBenchmark.Measured;
import id.prakerja.benchmarks.stage.DurableCommit;
import id.prakerja.benchmarks.stage.Stage;
import id.prakerja.runner.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The same benchmark on an empty register and on a full one in one run, and how much of its speed is left there. */
final class EmptyThenFull {

    private static final double LEFT = 0.7;

    private final RegisterBenchmark benchmark;

    EmptyThenFull(RegisterBenchmark benchmark) {
        this.benchmark = benchmark;
    }

    /** Loads the register if it is not there yet; gives the figures on the full one, and the ratios. */
    List<Figure> run(Effort effort, Progress progress) {
        Conditions conditions = effort.conditions();
        KeptRegister register = KeptRegister.of(Workspace.current(), conditions.register(), conditions.fresh());
        new RegisterLoad(register, progress).upTo(conditions.register());
        progress.say("on an empty register");
        Measured empty = measuredOn(Stage.open(conditions), effort, progress);
        progress.say("on a register of %,d people".formatted(conditions.register()));
        Measured full = measuredOn(register.stage(conditions), effort, progress);
        List<Figure> figures = new ArrayList<>(full.figures());
        new TreeMap<>(empty.speeds())
                .forEach((name, speed) -> figures.add(new Figure(
                        name + "-full-to-empty", full.speeds().get(name) / speed, "ratio", Bar.atLeast(LEFT))));
        return figures;
    }

    private Measured measuredOn(Stage stage, Effort effort, Progress progress) {
        try (stage) {
            DurableCommit.on(stage).tell(effort.conditions(), progress);
            return benchmark.measure(stage, effort, progress);
        }
    }
}

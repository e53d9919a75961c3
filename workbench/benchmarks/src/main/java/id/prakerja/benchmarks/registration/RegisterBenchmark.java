package id.prakerja.benchmarks.registration;

import id.prakerja.benchmarks.measurement.Conditions;
import id.prakerja.benchmarks.measurement.Effort;
import id.prakerja.benchmarks.measurement.Figure;
import id.prakerja.benchmarks.measurement.Progress;
import id.prakerja.benchmarks.stage.Stage;
import id.prakerja.benchmarks.stage.StagedBenchmark;
import java.util.List;
import java.util.Map;

/** A benchmark of registration-service, which can be run on a full register too. */
interface RegisterBenchmark extends StagedBenchmark {

    /**
     * What was measured.
     *
     * @param figures each with its bar
     * @param speeds by name, per second: what a full register must not slow down much
     */
    record Measured(List<Figure> figures, Map<String, Double> speeds) {}

    /** Measures on a stage, whoever is registered there. */
    Measured measure(Stage stage, Effort effort, Progress progress);

    @Override
    default List<Figure> run(Stage stage, Effort effort, Progress progress) {
        return measure(stage, effort, progress).figures();
    }

    @Override
    default boolean allows(Conditions conditions) {
        return true;
    }

    /** Where the register is to be full: on an empty one first, then on the full one. */
    @Override
    default List<Figure> run(Effort effort, Progress progress) {
        return effort.conditions().isFullRegister()
                ? new EmptyThenFull(this).run(effort, progress)
                : StagedBenchmark.super.run(effort, progress);
    }
}

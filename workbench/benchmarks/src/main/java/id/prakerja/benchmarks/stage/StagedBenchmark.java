package id.prakerja.benchmarks.stage;

import id.prakerja.benchmarks.measurement.Benchmark;
import id.prakerja.benchmarks.measurement.Conditions;
import id.prakerja.benchmarks.measurement.Effort;
import id.prakerja.benchmarks.measurement.Figure;
import id.prakerja.benchmarks.measurement.Progress;
import java.util.List;

/** A benchmark on started servers, which starts on them the services that it measures. */
public interface StagedBenchmark extends Benchmark {

    /**
     * Measures.
     *
     * @param stage where; what others have left there does not matter
     * @param effort how much and how long
     * @param progress told what happens meanwhile
     * @return the figures, each with its bar
     */
    List<Figure> run(Stage stage, Effort effort, Progress progress);

    /** Every stage has a PostgreSQL whose disk can be made slower. */
    @Override
    default boolean allows(Conditions conditions) {
        return !conditions.isFullRegister();
    }

    /** On a stage of its own. */
    @Override
    default List<Figure> run(Effort effort, Progress progress) {
        try (Stage stage = Stage.open(effort.conditions())) {
            DurableCommit.on(stage).tell(effort.conditions(), progress);
            return run(stage, effort, progress);
        }
    }
}

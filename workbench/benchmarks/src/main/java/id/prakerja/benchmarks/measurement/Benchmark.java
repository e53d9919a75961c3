package id.prakerja.benchmarks.measurement;

import java.util.List;

/** One measurement: starts what it needs, measures it beside what it is compared to, and stops it again. */
public interface Benchmark {

    /** Name by which it is asked for. */
    String name();

    /** What is measured, in a sentence. */
    String purpose();

    /** Whether it can be measured under these conditions. */
    default boolean allows(Conditions conditions) {
        return conditions.equals(Conditions.USUAL);
    }

    /**
     * Measures.
     *
     * @param effort how much and how long
     * @param progress told what happens meanwhile
     * @return the figures, each with its bar
     */
    List<Figure> run(Effort effort, Progress progress);
}

package id.prakerja.benchmarks.stage;

import id.prakerja.runner.workspace.PropertiesFile;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;

/** Numbers of made-up people who are not registered on a stage yet. Each is given out once, on kept data over all runs. */
public final class Newcomers {

    private static final String NEXT = "next-newcomer";

    private final IntUnaryOperator numbers;

    private Newcomers(IntUnaryOperator numbers) {
        this.numbers = numbers;
    }

    /** Of data that are thrown away. */
    static Newcomers onEmptyData() {
        return new Newcomers(new AtomicInteger()::getAndAdd);
    }

    /**
     * Of data that are kept: what is given out is written down before.
     *
     * @param file kept with the data
     * @param first number of the first of them
     */
    public static Newcomers writtenDownIn(PropertiesFile file, int first) {
        return new Newcomers(count -> {
            String next = file.update(values -> values.merge(
                            NEXT,
                            Integer.toString(first + count),
                            (known, none) -> Integer.toString(Integer.parseInt(known) + count)))
                    .get(NEXT);
            return Integer.parseInt(next) - count;
        });
    }

    /** The first of so many consecutive numbers. */
    public int next(int count) {
        return numbers.applyAsInt(count);
    }
}

package id.prakerja.benchmarks.measurement;

import java.util.Arrays;

/** The same measured several times, in turn with what it is compared to. The middle one counts: a stumble of the machine does not. */
public final class Rounds {

    /** Rounds of each measurement. */
    public static final int COUNT = 3;

    private Rounds() {}

    /** The middle of some values; of an even number the lower of the two in the middle. */
    public static double middle(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2];
    }
}

package id.prakerja.benchmarks.measurement;

/**
 * What a figure has to reach.
 *
 * @param atLeast whether the limit is a lower one
 * @param limit in the unit of the figure
 */
public record Bar(boolean atLeast, double limit) {

    /** More is better, but not less than this. */
    public static Bar atLeast(double limit) {
        return new Bar(true, limit);
    }

    /** Less is better, but not more than this. */
    public static Bar atMost(double limit) {
        return new Bar(false, limit);
    }

    /** Whether a value reaches it. */
    public boolean holds(double value) {
        return atLeast ? value >= limit : value <= limit;
    }

    @Override
    public String toString() {
        return (atLeast ? ">=" : "<=") + Figure.number(limit);
    }
}

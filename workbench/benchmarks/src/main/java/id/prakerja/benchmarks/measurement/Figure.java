package id.prakerja.benchmarks.measurement;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A measured value and the bar it has to reach.
 *
 * @param name what was measured, one word
 * @param value in the unit; for a ratio how many times the baseline
 * @param unit one word, such as {@code ratio}, {@code events/s}, {@code s} or {@code MB}
 * @param bar what it has to reach
 */
public record Figure(String name, double value, String unit, Bar bar) {

    private static final int DECIMALS = 2;
    private static final double WHOLE_FROM = 100;

    /** Whether the value reaches its bar. */
    public boolean holds() {
        return bar.holds(value);
    }

    /** The same, named after the conditions too under which it was measured, if they are not the usual ones. */
    public Figure under(Conditions conditions) {
        return new Figure(name + conditions.suffix(), value, unit, bar);
    }

    /** One line for people and scripts: {@code BENCH <name> <value> <unit> <bar>}. */
    public String line() {
        return "BENCH %s %s %s %s"
                .formatted(name, number(value, bar.atLeast() ? RoundingMode.FLOOR : RoundingMode.CEILING), unit, bar);
    }

    /** Two decimals, none from 100 on; never an exponent. */
    static String number(double value) {
        return number(value, RoundingMode.HALF_UP);
    }

    /** What misses its bar is never rounded to it. */
    private static String number(double value, RoundingMode rounding) {
        int decimals = Math.abs(value) >= WHOLE_FROM ? 0 : DECIMALS;
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, rounding);
        return decimals == 0
                ? rounded.toPlainString()
                : rounded.stripTrailingZeros().toPlainString();
    }
}

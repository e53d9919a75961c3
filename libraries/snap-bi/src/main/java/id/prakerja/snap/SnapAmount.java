package id.prakerja.snap;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Amounts of the standard: {@code {"value":"600000.00","currency":"IDR"}}, always with two decimals. Here, whole rupiah. */
public final class SnapAmount {

    /** The only currency of these services. */
    public static final String CURRENCY = "IDR";

    private static final Pattern WHOLE = Pattern.compile("\\d{1,13}\\.00");

    private SnapAmount() {}

    /** The value of whole rupiah. */
    public static String value(long rupiah) {
        return rupiah + ".00";
    }

    /** Whole rupiah of a value; empty if it is none, such as one with cents. */
    public static OptionalLong rupiah(String value) {
        return WHOLE.matcher(value).matches()
                ? OptionalLong.of(Long.parseLong(value.substring(0, value.length() - 3)))
                : OptionalLong.empty();
    }
}

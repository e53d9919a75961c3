package id.prakerja.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Reads days. */
public final class Days {

    /** The form of a day, for the documents too. */
    public static final String FORM = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    private Days() {}

    /**
     * Reads a day.
     *
     * @param raw as it was sent, {@code yyyy-MM-dd}
     * @return a day of the years 1 to 9999, which every store holds
     * @throws MalformedValueException if it is anything else
     */
    public static LocalDate read(String raw) {
        String text = CleanText.of(raw);
        if (!PATTERN.matcher(text).matches()) {
            throw new MalformedValueException("A day is written yyyy-MM-dd");
        }
        try {
            return bounded(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            throw new MalformedValueException("There is no such day", noSuchDay);
        }
    }

    private static LocalDate bounded(LocalDate day) {
        if (!Moments.isYearKept(day.getYear())) {
            throw new MalformedValueException(Moments.YEARS);
        }
        return day;
    }
}

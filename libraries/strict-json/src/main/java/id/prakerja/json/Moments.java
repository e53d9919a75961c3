package id.prakerja.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads moments. Those outside the years 1 to 9999 are refused: one store or the other does not hold them. */
public final class Moments {

    static final String YEARS = "The year is from 1 to 9999";

    private static final int LAST_YEAR = 9999;

    private Moments() {}

    /**
     * Reads a moment.
     *
     * @param raw as it was sent, in ISO 8601 with its zone, such as {@code 2020-08-27T12:00:00+07:00}
     * @return a moment of the years 1 to 9999
     * @throws MalformedValueException if it is anything else
     */
    public static Instant read(String raw) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(CleanText.of(raw));
            if (!isYearKept(moment.getYear())
                    || !isYearKept(moment.withOffsetSameInstant(ZoneOffset.UTC).getYear())) {
                throw new MalformedValueException(YEARS);
            }
            return moment.toInstant();
        } catch (DateTimeException other) {
            throw new MalformedValueException("A moment is written in ISO 8601 with its zone", other);
        }
    }

    /**
     * Reads a time on the clock of a place that is known otherwise.
     *
     * @param raw as it was sent, in ISO 8601 without a zone, such as {@code 2020-08-27T12:00}
     * @return a time of the years 1 to 9999
     * @throws MalformedValueException if it is anything else
     */
    public static LocalDateTime readLocal(String raw) {
        try {
            LocalDateTime time = LocalDateTime.parse(CleanText.of(raw));
            if (!isYearKept(time.getYear())) {
                throw new MalformedValueException(YEARS);
            }
            return time;
        } catch (DateTimeException other) {
            throw new MalformedValueException("A local time is written in ISO 8601 without a zone", other);
        }
    }

    static boolean isYearKept(int year) {
        return year >= 1 && year <= LAST_YEAR;
    }
}

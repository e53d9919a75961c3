package id.prakerja.rest.query;

import id.prakerja.json.Days;
import id.prakerja.json.Moments;
import id.prakerja.refusal.Refusal;
import id.prakerja.refusal.RefusedException;
import id.prakerja.rest.problem.CommonProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * Reads values of query parameters. The framework answers a parameter that it cannot convert as if there were no such page; here it
 * is refused by its name.
 */
public final class QueryValues {

    private QueryValues() {}

    /**
     * One of a set of names.
     *
     * @param <E> the set
     * @param field name of the parameter
     * @param text as given, or null
     * @param type the set
     * @return the constant, or null where nothing was given
     * @throws RefusedException {@code FIELD_MALFORMED}
     */
    public static <E extends Enum<E>> E oneOf(String field, String text, Class<E> type) {
        return read(field, text, name -> Enum.valueOf(type, name));
    }

    /**
     * A day.
     *
     * @param field name of the parameter
     * @param text as given, such as {@code 2020-08-27}, or null
     * @return the day, or null where nothing was given
     * @throws RefusedException {@code FIELD_MALFORMED}
     */
    public static LocalDate day(String field, String text) {
        return read(field, text, Days::read);
    }

    /**
     * A moment.
     *
     * @param field name of the parameter
     * @param text as given, such as {@code 2020-08-27T05:00:00Z}, or null
     * @return the moment, or null where nothing was given
     * @throws RefusedException {@code FIELD_MALFORMED}
     */
    public static Instant instant(String field, String text) {
        return read(field, text, Moments::read);
    }

    private static <T> T read(String field, String text, Function<String, T> reader) {
        try {
            return text == null ? null : reader.apply(text);
        } catch (DateTimeException | IllegalArgumentException malformed) {
            throw Refusal.of(CommonProblem.FIELD_MALFORMED, field).toException();
        }
    }
}

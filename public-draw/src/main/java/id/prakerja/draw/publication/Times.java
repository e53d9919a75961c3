package id.prakerja.draw.publication;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Moments as a package has them: UTC, with exactly three digits of the second's fraction, such as {@code 2023-08-31T05:00:41.250Z}. */
public final class Times {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Times() {}

    /**
     * A moment in its form.
     *
     * @param moment whole milliseconds
     * @return 24 characters; null for null
     */
    public static String of(Instant moment) {
        return moment == null ? null : FORM.format(moment);
    }

    /**
     * The moment that a text names.
     *
     * @throws IllegalArgumentException if it has another form
     */
    static Instant parse(String text) {
        try {
            Instant moment = Instant.parse(text);
            if (of(moment).equals(text)) {
                return moment;
            }
            throw new IllegalArgumentException("Not the form of a moment: " + text);
        } catch (DateTimeParseException | NullPointerException other) {
            throw new IllegalArgumentException("Not a moment: " + text, other);
        }
    }
}

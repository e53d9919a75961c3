package id.prakerja.snap;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Times of the standard: to the second, with the offset of Asia/Jakarta, {@code 2020-12-17T10:55:00+07:00}. */
public final class SnapTime {

    /** The zone whose days count. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final int SEQUENCE_DIGITS = 18;

    private SnapTime() {}

    /** A time as text of 25 characters. */
    public static String text(Instant at) {
        return FORM.format(at.truncatedTo(ChronoUnit.SECONDS).atZone(ZONE));
    }

    /** The time of a text in the standard's form; empty if it is none. */
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, FORM).toInstant());
        } catch (DateTimeParseException notOfThisForm) {
            return Optional.empty();
        }
    }

    /**
     * An {@code X-EXTERNAL-ID}: the day in Asia/Jakarta and 18 digits, so that a number given once is unique within its day.
     *
     * @param at time of the attempt
     * @param sequence given to this attempt alone, not negative, at most 18 digits
     * @return 26 digits
     */
    public static String externalId(Instant at, long sequence) {
        String digits = Long.toString(sequence);
        if (sequence < 0 || digits.length() > SEQUENCE_DIGITS) {
            throw new IllegalArgumentException("Not of 18 digits: " + sequence);
        }
        return DAY.format(at.atZone(ZONE)) + "0".repeat(SEQUENCE_DIGITS - digits.length()) + digits;
    }
}

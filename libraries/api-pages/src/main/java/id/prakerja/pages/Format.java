package id.prakerja.pages;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * Numbers and times as the programme writes them: 1.760 and Rp600.000 in either language, 27 Aug 2020 12:00 or 27 Agu 2020 12:00 in
 * Jakarta.
 */
public final class Format {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final Locale INDONESIA = new Locale("id", "ID");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm").withZone(ZONE);
    private static final long THOUSAND = 1_000;
    private static final long MILLION = 1_000_000;

    private Format() {}

    /** A number. */
    public static String number(long value) {
        return String.format(INDONESIA, "%,d", value);
    }

    /** A number in few letters: 12k and 3M, 12rb and 3jt. */
    public static String brief(Language language, long value) {
        boolean english = language == Language.EN;
        if (value >= MILLION) {
            return value / MILLION + (english ? "M" : "jt");
        }
        return value >= 10 * THOUSAND ? value / THOUSAND + (english ? "k" : "rb") : number(value);
    }

    /** Rupiah. */
    public static String rupiah(long value) {
        return (value < 0 ? "-Rp" : "Rp") + number(Math.abs(value));
    }

    /** An instant of JSON in the programme's time; what is no instant as it is. */
    public static String time(Language language, String instant) {
        try {
            return TIME.withLocale(language == Language.EN ? Locale.ENGLISH : INDONESIA)
                    .format(Instant.parse(instant));
        } catch (DateTimeParseException none) {
            return instant.equals("null") ? "" : instant;
        }
    }

    /** The instant, as JSON has it, of a day and time that was given in the programme's time; what is none as it is. */
    public static String instant(String local) {
        try {
            return LocalDateTime.parse(String.valueOf(local))
                    .atZone(ZONE)
                    .toInstant()
                    .toString();
        } catch (DateTimeParseException none) {
            return local;
        }
    }
}

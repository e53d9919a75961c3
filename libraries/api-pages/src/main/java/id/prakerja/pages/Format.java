package id.prakerja.pages;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Numbers and times as the programme writes them: 1.760, Rp600.000, 27 Aug 2020 12:00 in Jakarta. */
public final class Format {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final Locale INDONESIA = new Locale("id", "ID");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH).withZone(ZONE);
    private static final long THOUSAND = 1_000;
    private static final long MILLION = 1_000_000;

    private Format() {}

    /** A number. */
    public static String number(long value) {
        return String.format(INDONESIA, "%,d", value);
    }

    /** A number in few letters. */
    public static String brief(long value) {
        if (value >= MILLION) {
            return value / MILLION + "M";
        }
        return value >= 10 * THOUSAND ? value / THOUSAND + "k" : number(value);
    }

    /** Rupiah. */
    public static String rupiah(long value) {
        return (value < 0 ? "-Rp" : "Rp") + number(Math.abs(value));
    }

    /** An instant of JSON in the programme's time; what is no instant as it is. */
    public static String time(String instant) {
        try {
            return TIME.format(Instant.parse(instant));
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

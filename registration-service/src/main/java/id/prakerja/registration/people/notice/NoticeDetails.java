package id.prakerja.registration.people.notice;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Details of a notice, between what is stored and what people read. */
final class NoticeDetails {

    /** A detail with this ending is an instant, stored as ISO-8601 and read as a day. */
    private static final String INSTANT = "At";

    /** A detail with this ending is an amount, stored in digits and read as money. */
    private static final String RUPIAH = "Rupiah";

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private NoticeDetails() {}

    static JsonObject json(Map<String, Object> details) {
        JsonObject json = new JsonObject();
        details.forEach((name, value) -> json.put(name + ending(value), value.toString()));
        return json;
    }

    private static String ending(Object value) {
        return value instanceof Instant ? INSTANT : value instanceof Long ? RUPIAH : "";
    }

    static Map<String, String> inIndonesian(JsonObject details, ZoneId zone) {
        return readable(details, zone, INDONESIAN);
    }

    static Map<String, String> inEnglish(JsonObject details, ZoneId zone) {
        return readable(details, zone, Locale.ENGLISH);
    }

    private static Map<String, String> readable(JsonObject details, ZoneId zone, Locale locale) {
        DateTimeFormatter day =
                DateTimeFormatter.ofPattern("d MMMM yyyy", locale).withZone(zone);
        Map<String, String> readable = new HashMap<>();
        details.forEach(detail -> {
            String name = detail.getKey();
            String value = detail.getValue().toString();
            if (name.endsWith(INSTANT)) {
                readable.put(name.substring(0, name.length() - INSTANT.length()), day.format(Instant.parse(value)));
            } else if (name.endsWith(RUPIAH)) {
                readable.put(
                        name.substring(0, name.length() - RUPIAH.length()),
                        String.format(locale, "Rp%,d", Long.parseLong(value)));
            } else {
                readable.put(name, value);
            }
        });
        return readable;
    }
}

package id.prakerja.registration.people.notice.domain;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in both languages, Indonesian first; the place of a detail is its name in braces.
 *
 * @param indonesian the text
 * @param english the text
 */
public record NoticeText(String indonesian, String english) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

    /**
     * Fills the places.
     *
     * @param inIndonesian details by name, as an Indonesian reads them
     * @param inEnglish the same, as an English reader reads them
     * @param between what stands between the two languages
     * @return both texts
     * @throws IllegalArgumentException if a detail is missing
     */
    public String filled(Map<String, String> inIndonesian, Map<String, String> inEnglish, String between) {
        return fill(indonesian, inIndonesian) + between + fill(english, inEnglish);
    }

    private static String fill(String text, Map<String, String> details) {
        return PLACE.matcher(text).replaceAll(place -> {
            String value = details.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException("Nothing to fill in for " + place.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }
}

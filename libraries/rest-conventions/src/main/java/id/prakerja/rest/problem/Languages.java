package id.prakerja.rest.problem;

import java.util.List;
import java.util.Locale;

/** Which of the two languages a caller reads. */
final class Languages {

    private Languages() {}

    /**
     * Whether the caller prefers Indonesian.
     *
     * @param acceptable what {@code Accept-Language} names, the preferred first
     * @return true if Indonesian is named before English
     */
    static boolean prefersIndonesian(List<Locale> acceptable) {
        for (Locale locale : acceptable) {
            if (isIndonesian(locale)) {
                return true;
            }
            if (locale.getLanguage().equals("en")) {
                return false;
            }
        }
        return false;
    }

    /** Java before 17 wrote Indonesian as {@code in}; some clients still do. */
    private static boolean isIndonesian(Locale locale) {
        return locale.getLanguage().equals("id") || locale.getLanguage().equals("in");
    }
}

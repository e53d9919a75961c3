package id.prakerja.rest.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** Which of the two languages a caller reads. */
final class Languages {

    private Languages() {}

    /**
     * Whether the caller prefers Indonesian.
     *
     * @param request headers of the request
     * @return true if {@code Accept-Language} names Indonesian before English
     */
    static boolean prefersIndonesian(HttpHeaders request) {
        for (Locale locale : request.getAcceptableLanguages()) {
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

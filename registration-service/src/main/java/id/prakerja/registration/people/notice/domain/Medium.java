package id.prakerja.registration.people.notice.domain;

import java.util.Locale;

/** Ways in which a person can be reached. */
public enum Medium {
    /** The mobile number, by SMS. */
    PHONE,
    /** The e-mail address. */
    EMAIL;

    /**
     * Reads the name as it stands in a path.
     *
     * @param text {@code phone} or {@code email}
     * @return the medium
     * @throws IllegalArgumentException if it is neither
     */
    public static Medium fromString(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}

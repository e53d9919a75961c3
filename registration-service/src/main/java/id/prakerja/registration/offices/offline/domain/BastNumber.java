package id.prakerja.registration.offices.offline.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number of a hand-over record (BAST). One paper has one number however it was keyed, so that its forms cannot go in twice under
 * another spelling.
 */
public final class BastNumber {

    private static final Pattern BLANKS_AND_MARKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    private BastNumber() {}

    /** The number in capitals, without blanks and invisible marks; null stays null. */
    public static String folded(String written) {
        if (written == null) {
            return null;
        }
        String compatible = Normalizer.normalize(written, Normalizer.Form.NFKC);
        return BLANKS_AND_MARKS.matcher(compatible).replaceAll("").toUpperCase(Locale.ROOT);
    }
}

package id.prakerja.snap;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The reference under which a partner knows a credit, {@code partnerReferenceNo}: fixed for each credit, however often it is asked
 * for. Where a partner allows fewer characters than an id has, it is made of a number that the caller has stored beside the id
 * <em>before</em> the first call.
 */
public final class PartnerReference {

    /** What the standard allows. */
    public static final int STANDARD_LENGTH = 64;

    private static final int RADIX = 36;

    private PartnerReference() {}

    /** The id without dashes; empty where the partner allows fewer characters. */
    public static Optional<String> of(UUID id, int length) {
        String whole = id.toString().replace("-", "");
        return whole.length() <= length ? Optional.of(whole) : Optional.empty();
    }

    /**
     * A reference made of a stored number.
     *
     * @param number given to this credit alone, not negative
     * @param length characters allowed
     * @return upper-case letters and digits, filled up with zeros
     * @throws IllegalArgumentException if it does not fit
     */
    public static String ofNumber(long number, int length) {
        String digits = Long.toString(number, RADIX).toUpperCase(Locale.ROOT);
        if (number < 0 || digits.length() > length) {
            throw new IllegalArgumentException("%d does not fit into %d characters".formatted(number, length));
        }
        return "0".repeat(length - digits.length()) + digits;
    }
}

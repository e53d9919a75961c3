package id.prakerja.snap;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The reference under which a partner knows a credit, {@code partnerReferenceNo}: fixed for each credit, however often it is asked
 * for. Where a partner allows fewer characters than an id has, it is made of a number that the caller has stored beside the id
 * <em>before</em> the first call.
 */
public final class PartnerReference {

    /** What the standard allows. */
    public static final int STANDARD_LENGTH = 64;

    private static final int RADIX = 36;
    private static final Pattern HEX_ID =
            Pattern.compile("([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})");

    private PartnerReference() {}

    /** The id without dashes; empty where the partner allows fewer characters. */
    public static Optional<String> of(UUID id, int length) {
        String whole = id.toString().replace("-", "");
        return whole.length() <= length ? Optional.of(whole) : Optional.empty();
    }

    /**
     * What a reference stands for that was not given to a partner: the id that it is made of, or one of its own where it is made of none.
     *
     * @param partner who names it
     * @param reference as named
     */
    public static UUID idOf(String partner, String reference) {
        return HEX_ID.matcher(reference).matches()
                ? UUID.fromString(HEX_ID.matcher(reference).replaceFirst("$1-$2-$3-$4-$5"))
                : UUID.nameUUIDFromBytes(StringToSign.bytes(partner + "\n" + reference));
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

package id.prakerja.sealed;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Shows enough of a value for its owner to know it again, and too little for anybody else to use it. */
public final class Mask {

    private static final String DOT = "•";

    private Mask() {}

    /**
     * A NIK or KK.
     *
     * @param number 16 digits
     * @return the province and the last four digits, such as {@code 99••••••••••0001}
     */
    public static String number(String number) {
        return ends(number, 2, 4);
    }

    /**
     * A phone number.
     *
     * @param phone in international form
     * @return country code and the last three digits, such as {@code +62••••••••789}
     */
    public static String phone(String phone) {
        return ends(phone, 3, 3);
    }

    /**
     * An e-mail address.
     *
     * @param email the address, or null
     * @return its first letter and domain, such as {@code s••••@example.id}; null if there is none
     */
    public static String email(String email) {
        if (email == null) {
            return null;
        }
        int at = email.lastIndexOf('@');
        return at < 1 ? DOT : ends(email.substring(0, at), 1, 0) + email.substring(at);
    }

    /**
     * A name.
     *
     * @param name one or more words
     * @return the first letter of each word, such as {@code S••• R•••••}
     */
    public static String name(String name) {
        return Arrays.stream(name.strip().split("\\s+", -1))
                .map(word -> ends(word, 1, 0))
                .collect(Collectors.joining(" "));
    }

    /** By code points, so that never half a letter is shown. */
    private static String ends(String text, int first, int last) {
        int[] letters = text.codePoints().toArray();
        if (letters.length <= first + last) {
            return DOT.repeat(letters.length);
        }
        return new String(letters, 0, first)
                + DOT.repeat(letters.length - first - last)
                + new String(letters, letters.length - last, last);
    }
}

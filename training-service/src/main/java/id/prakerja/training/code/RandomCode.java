package id.prakerja.training.code;

import java.security.SecureRandom;

/** Makes codes that people read and type: random characters, none of which looks like another (no 0 and O, 1, I and L). */
public final class RandomCode {

    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private RandomCode() {}

    /** A code of so many characters. */
    public static String of(int length, SecureRandom random) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}

package id.prakerja.training.enrolment;

import java.security.SecureRandom;

/** Makes redeem codes: 16 random characters, none of which looks like another (no 0 and O, 1, I and L). */
final class VoucherCode {

    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    static final int LENGTH = 16;

    private VoucherCode() {}

    static String random(SecureRandom random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}

package id.prakerja.sealed.wrapping;

import java.util.Base64;

/** A key as configurations write it: 32 bytes in Base64 ({@code openssl rand -base64 32}). */
public final class EncodedKey {

    private static final int KEY_BYTES = 32;

    private EncodedKey() {}

    /**
     * The key's bytes.
     *
     * @param name by which the key is named in a complaint; the key itself never is
     * @throws IllegalStateException if it is not 32 bytes in Base64
     */
    public static byte[] decode(String name, String base64) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException("The key " + name + " is not Base64");
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("The key " + name + " has " + key.length + " bytes, not " + KEY_BYTES);
        }
        return key;
    }
}

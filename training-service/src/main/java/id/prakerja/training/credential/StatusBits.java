package id.prakerja.training.credential;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The bits of a list of revocations as W3C Bitstring Status List 1.0 writes them: the first place is the highest bit of the first byte. */
final class StatusBits {

    /** Marks base64url without padding (Multibase). */
    private static final String BASE64_URL = "u";

    private static final int HIGHEST = 0x80;

    private StatusBits() {}

    /** Writes a list with these places set. */
    static String encode(List<Integer> places) {
        byte[] bits = new byte[StatusEntry.PER_LIST / Byte.SIZE];
        for (int place : places) {
            bits[place / Byte.SIZE] |= (byte) (HIGHEST >>> (place % Byte.SIZE));
        }
        return BASE64_URL + Base64.getUrlEncoder().withoutPadding().encodeToString(compressed(bits));
    }

    private static byte[] compressed(byte[] bits) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(target)) {
            gzip.write(bits);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return target.toByteArray();
    }
}

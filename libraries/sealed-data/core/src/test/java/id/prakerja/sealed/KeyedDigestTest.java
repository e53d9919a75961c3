package id.prakerja.sealed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KeyedDigestTest {

    @Test
    void isHmacSha256() {
        // The second test case of RFC 4231.
        KeyedDigest digest = new KeyedDigest("rfc", "Jefe".getBytes(StandardCharsets.US_ASCII));

        assertEquals(
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                digest.hexOf("what do ya want for nothing?"));
    }

    @Test
    void tellsKindsOfValuesApart() {
        KeyedDigest digest = new KeyedDigest("k", new byte[32]);

        assertArrayEquals(digest.of("nik", "1"), digest.of("nik", "1"));
        assertFalse(Arrays.equals(digest.of("nik", "1"), digest.of("phone", "1")));
        assertFalse(Arrays.equals(digest.of("nik", "1"), new KeyedDigest("k", new byte[] {1}).of("nik", "1")));
    }
}

package id.prakerja.sealed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
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
    void derivesKeysByHkdf() {
        // The third test case of RFC 5869, whose info is empty: PRK, and the first 32 bytes of OKM.
        KeyedDigest parent = new KeyedDigest(
                "rfc", HexFormat.of().parseHex("19ef24a32c717b167f33a91d6f648bdf96596776afdb6377ac434c1c293ccb04"));
        KeyedDigest expected = new KeyedDigest(
                "rfc", HexFormat.of().parseHex("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"));

        assertEquals(expected.hexOf("1"), parent.derived("").hexOf("1"));
        assertNotEquals(
                parent.derived("one").hexOf("1"), parent.derived("another").hexOf("1"));
        assertEquals("rfc/one", parent.derived("one").keyId());
    }

    @Test
    void tellsKindsOfValuesApart() {
        KeyedDigest digest = new KeyedDigest("k", new byte[32]);

        assertArrayEquals(digest.of("nik", "1"), digest.of("nik", "1"));
        assertFalse(Arrays.equals(digest.of("nik", "1"), digest.of("phone", "1")));
        assertFalse(Arrays.equals(digest.of("nik", "1"), new KeyedDigest("k", new byte[] {1}).of("nik", "1")));
    }
}

package id.prakerja.rest.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class ContentDigestTest {

    @Test
    void theSameContentHasTheSameDigest() {
        assertEquals(ContentDigest.of("/v1/waves", "{}"), ContentDigest.of("/v1/waves", "{}"));
    }

    @Test
    void whereOnePartEndsMatters() {
        assertNotEquals(ContentDigest.of("ab", "c"), ContentDigest.of("a", "bc"));
    }
}

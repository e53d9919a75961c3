package id.prakerja.signatures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An id that was made of a record fits this record, and nothing else. */
class MarkedIdsTest {

    private static final Instant AT = Instant.ofEpochMilli(1_598_504_400_123L);
    private static final String TOPIC = "payout.reported.ovo";
    private static final byte[] VALUE = "{\"amount\":600000}".getBytes(StandardCharsets.UTF_8);

    private final WebhookKey key = WebhookKey.generate(new SecureRandom());
    private final UUID id = MarkedIds.make(key, AT, TOPIC, "person", VALUE);

    @Test
    void itIsAnIdLikeAnyOther() {
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        assertEquals(AT.toEpochMilli(), id.getMostSignificantBits() >>> 16);
    }

    @Test
    void itFitsItsRecordAndNoOther() {
        byte[] other = VALUE.clone();
        other[11] ^= 1;
        UUID later = new UUID(id.getMostSignificantBits() + (1L << 16), id.getLeastSignificantBits());

        assertTrue(MarkedIds.fits(key, id, TOPIC, "person", VALUE));
        assertFalse(MarkedIds.fits(key, id, TOPIC, "person", other));
        assertFalse(MarkedIds.fits(key, id, TOPIC, "another", VALUE));
        assertFalse(MarkedIds.fits(key, id, TOPIC, null, VALUE));
        assertFalse(MarkedIds.fits(key, id, "payout.reported.bni", "person", VALUE));
        assertFalse(MarkedIds.fits(key, later, TOPIC, "person", VALUE));
        assertFalse(MarkedIds.fits(WebhookKey.generate(new SecureRandom()), id, TOPIC, "person", VALUE));
        assertFalse(MarkedIds.fits(key, UUID.randomUUID(), TOPIC, "person", VALUE));
    }
}

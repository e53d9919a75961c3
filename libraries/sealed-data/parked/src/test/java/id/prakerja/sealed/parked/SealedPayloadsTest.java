package id.prakerja.sealed.parked;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.prakerja.sealed.ConfiguredKeys;
import id.prakerja.sealed.DataCipher;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SealedPayloadsTest {

    private static final byte[] PAYLOAD = "{\"participantId\":1}".getBytes(StandardCharsets.UTF_8);
    private static final String EVENT = "participant.selected-0-17-1598493600000";

    private final SealedPayloads payloads = payloads("2021", Map.of("2020", key(1), "2021", key(2)));

    @Test
    void aPayloadOpensForItsOwnEventAlone() {
        byte[] kept = payloads.seal(EVENT, PAYLOAD);

        assertArrayEquals(PAYLOAD, payloads.open(EVENT, kept));
        assertEquals(-1, new String(kept, StandardCharsets.ISO_8859_1).indexOf("participantId"));
        assertThrows(IllegalStateException.class, () -> payloads.open(EVENT + "0", kept));
    }

    @Test
    void itsKeyIsNamedAndStillOpensItWhenAnotherIsActive() {
        byte[] kept = payloads("2020", Map.of("2020", key(1))).seal(EVENT, PAYLOAD);

        assertEquals("2020", payloads.keyOf(kept));
        assertArrayEquals(PAYLOAD, payloads.open(EVENT, kept));
    }

    private static SealedPayloads payloads(String active, Map<String, String> keys) {
        return new SealedPayloads(new DataCipher(new ConfiguredKeys(active, keys)));
    }

    private static String key(int filledWith) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filledWith);
        return Base64.getEncoder().encodeToString(key);
    }
}

package id.prakerja.sealed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyedDigestsTest {

    private static final Map<String, String> KEYS = Map.of("2020", key(1), "2021", key(2));

    private final KeyedDigests before = new KeyedDigests("2020", KEYS);
    private final KeyedDigests after = new KeyedDigests("2021", KEYS);

    @Test
    void newValuesAreDigestedUnderTheActiveKey() {
        assertEquals("2021", after.active().keyId());
        assertFalse(Arrays.equals(before.active().of("nik", "1"), after.active().of("nik", "1")));
    }

    @Test
    void aValueOfTheOlderKeyIsStillFound() {
        byte[] kept = before.active().of("nik", "1");

        List<byte[]> candidates = after.candidates("nik", "1");

        assertArrayEquals(after.active().of("nik", "1"), candidates.get(0));
        assertArrayEquals(kept, candidates.get(1));
        assertArrayEquals(kept, after.under("2020").of("nik", "1"));
    }

    @Test
    void aKeyThatIsNotThereIsNamed() {
        assertThrows(IllegalStateException.class, () -> new KeyedDigests("2022", KEYS));
        assertThrows(IllegalStateException.class, () -> after.under("2022"));
        assertThrows(IllegalStateException.class, () -> new KeyedDigests("a", Map.of("a", "c2hvcnQ=")));
    }

    private static String key(int filledWith) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filledWith);
        return Base64.getEncoder().encodeToString(key);
    }
}

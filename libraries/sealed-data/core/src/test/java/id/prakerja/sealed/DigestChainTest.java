package id.prakerja.sealed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.prakerja.sealed.wrapping.KeyReader;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DigestChainTest {

    private static final KeyReader READER = new KeyReader("letters", Optional.empty());
    private static final Map<String, String> BOTH = Map.of("2020", key(1), "2021", key(2));

    private final DigestChain one = chain(List.of("2020"), Map.of("2020", key(1)));
    private final DigestChain two = chain(List.of("2020", "2021"), BOTH);

    @Test
    void theFirstVersionIsTheDigestUnderTheFirstKey() {
        byte[] first = new KeyedDigest("2020", Base64.getDecoder().decode(key(1))).of("nik", "1");

        assertArrayEquals(first, one.of(1, "nik", "1"));
        assertArrayEquals(first, two.of(1, "nik", "1"));
        assertEquals("2021", two.keyId(2));
    }

    @Test
    void aStoredDigestIsRaisedToWhatTheValueWouldHave() {
        assertArrayEquals(two.of(2, "nik", "1"), two.raised(2, two.of(1, "nik", "1")));
        assertArrayEquals(two.of(2, "likeness", "1", 16), two.raised(2, two.of(1, "likeness", "1", 16)));
        assertEquals(16, two.of(2, "likeness", "1", 16).length);
    }

    @Test
    void whoHasTheFirstKeyAloneCannotMakeTheSecondVersion() {
        DigestChain others = chain(List.of("2020", "other"), Map.of("2020", key(1), "other", key(3)));

        assertFalse(Arrays.equals(two.of(2, "nik", "1"), others.of(2, "nik", "1")));
        assertFalse(Arrays.equals(two.of(2, "nik", "1"), two.of(1, "nik", "1")));
    }

    @Test
    void aFingerprintTellsKeysAndTheirOrderApart() {
        DigestChain turned = chain(List.of("2021", "2020"), BOTH);

        assertEquals(one.fingerprint(1), two.fingerprint(1));
        assertNotEquals(two.fingerprint(1), turned.fingerprint(1));
        assertNotEquals(two.fingerprint(2), turned.fingerprint(2));
    }

    @Test
    void orderAndKeysFitTogetherAndNoKeyComesTwice() {
        assertThrows(IllegalStateException.class, () -> chain(List.of(), Map.of()));
        assertThrows(IllegalStateException.class, () -> chain(List.of("2020"), BOTH));
        assertThrows(IllegalStateException.class, () -> chain(List.of("2020", "2020"), BOTH));
        assertThrows(IllegalStateException.class, () -> chain(List.of("2020", "2022"), BOTH));
        assertThrows(
                IllegalStateException.class,
                () -> chain(List.of("2020", "2021"), Map.of("2020", key(1), "2021", key(1))));
    }

    private static DigestChain chain(List<String> order, Map<String, String> keys) {
        return new DigestChain("people", order, keys, READER);
    }

    private static String key(int filledWith) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filledWith);
        return Base64.getEncoder().encodeToString(key);
    }
}

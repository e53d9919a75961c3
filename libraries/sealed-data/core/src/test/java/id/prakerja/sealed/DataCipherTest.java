package id.prakerja.sealed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DataCipherTest {

    private static final UUID OWNER = UUID.fromString("01993b1c-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("01993b1c-0000-7000-8000-000000000002");
    private static final SealedColumn NAME = new SealedColumn("person", "name");
    private static final byte[] PLAIN = "Budi Rekaan".getBytes(StandardCharsets.UTF_8);

    private final DataCipher cipher = cipher("new", Map.of("old", key(1), "new", key(2)));

    @Test
    void opensWhatItSealed() {
        SealedData sealed = cipher.seal(NAME, OWNER, PLAIN);

        assertEquals("new", sealed.keyId());
        assertArrayEquals(PLAIN, cipher.open(NAME, OWNER, sealed));
    }

    @Test
    void sealsTheSameDataDifferentlyEachTime() {
        assertFalse(Arrays.equals(
                cipher.seal(NAME, OWNER, PLAIN).envelope(),
                cipher.seal(NAME, OWNER, PLAIN).envelope()));
    }

    @Test
    void stillOpensDataOfAnOlderKey() {
        SealedData old = cipher("old", Map.of("old", key(1))).seal(NAME, OWNER, PLAIN);

        assertArrayEquals(PLAIN, cipher.open(NAME, OWNER, old));
    }

    @Test
    void doesNotOpenAnotherPersonsEnvelope() {
        SealedData sealed = cipher.seal(NAME, OWNER, PLAIN);

        assertThrows(IllegalStateException.class, () -> cipher.open(NAME, OTHER, sealed));
    }

    @Test
    void doesNotOpenInAnotherColumnOrTable() {
        SealedData sealed = cipher.seal(NAME, OWNER, PLAIN);

        for (SealedColumn other : List.of(new SealedColumn("person", "phone"), new SealedColumn("notice", "name"))) {
            assertThrows(IllegalStateException.class, () -> cipher.open(other, OWNER, sealed));
        }
    }

    @Test
    void doesNotOpenAChangedEnvelope() {
        SealedData sealed = cipher.seal(NAME, OWNER, PLAIN);
        sealed.envelope()[20] ^= 1;

        assertThrows(IllegalStateException.class, () -> cipher.open(NAME, OWNER, sealed));
    }

    @Test
    void doesNotOpenDataOfAKeyThatIsNotListed() {
        SealedData sealed = cipher.seal(NAME, OWNER, PLAIN);

        assertThrows(
                IllegalStateException.class,
                () -> cipher("old", Map.of("old", key(1))).open(NAME, OWNER, sealed));
    }

    @Test
    void refusesToStartOnAShortKeyOrAnActiveKeyThatIsNotListed() {
        assertThrows(IllegalStateException.class, () -> cipher("a", Map.of("a", "c2hvcnQ=")));
        assertThrows(IllegalStateException.class, () -> cipher("a", Map.of("a", "not base64")));
        assertThrows(IllegalStateException.class, () -> cipher("a", Map.of("b", key(1))));
    }

    private static DataCipher cipher(String active, Map<String, String> keys) {
        return new DataCipher(new ConfiguredKeys(active, keys));
    }

    private static String key(int filledWith) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filledWith);
        return Base64.getEncoder().encodeToString(key);
    }
}

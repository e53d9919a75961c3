package id.prakerja.selection.waves.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.prakerja.draw.domain.Commitment;
import id.prakerja.sealed.ConfiguredKeys;
import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.SealedColumn;
import id.prakerja.sealed.SealedData;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WaveSecretsTest {

    private static final SealedColumn SEED = new SealedColumn("wave_secret", "seed");
    private static final SealedColumn PSEUDONYMS = new SealedColumn("wave_secret", "pseudonyms");

    private final DataCipher cipher = cipher("0123456789abcdef0123456789abcdef");
    private final WaveSecrets secrets = new WaveSecrets(cipher);

    @Test
    void whatIsSealedOpensToWhatWasCommittedTo() {
        SealedSecrets made = secrets.make(6);

        byte[] seed = cipher.open(SEED, new UUID(0, 6), made.seed());
        byte[] key = cipher.open(PSEUDONYMS, new UUID(0, 6), made.pseudonymKey());

        assertEquals(made.commitments().seed(), Commitment.of(seed));
        assertEquals(made.commitments().pseudonyms(), Commitment.of(key));
        assertFalse(text(made.seed().envelope()).contains(text(seed)));
        assertFalse(text(made.pseudonymKey().envelope()).contains(text(key)));
    }

    @Test
    void everySecretIsAnother() {
        SealedSecrets one = secrets.make(6);

        assertNotEquals(one.commitments().seed(), one.commitments().pseudonyms());
        assertNotEquals(one.commitments().seed(), secrets.make(6).commitments().seed());
    }

    @Test
    void aSecretOpensForItsOwnWaveAndUseAndUnderItsOwnKeyOnly() {
        SealedData sealed = secrets.make(6).seed();

        assertThrows(IllegalStateException.class, () -> cipher.open(SEED, new UUID(0, 7), sealed));
        assertThrows(IllegalStateException.class, () -> cipher.open(PSEUDONYMS, new UUID(0, 6), sealed));
        assertThrows(
                IllegalStateException.class,
                () -> cipher("another-key-of-32-bytes-in-all!!").open(SEED, new UUID(0, 6), sealed));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static DataCipher cipher(String key) {
        return new DataCipher(new ConfiguredKeys(
                "one", Map.of("one", Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.US_ASCII)))));
    }
}

package id.prakerja.selection.waves.randomness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.prakerja.draw.domain.SeedCommitment;
import id.prakerja.selection.waves.wave.WaveConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeedVaultTest {

    private final SeedVault vault = vault("0123456789abcdef0123456789abcdef");

    @Test
    void aSealedSeedOpensToWhatWasCommittedTo() {
        SecretSeed seed = vault.newSeed(6);

        byte[] opened = vault.open(6, seed.sealed());

        assertEquals(SeedCommitment.SEED_LENGTH, opened.length);
        assertEquals(seed.commitment(), SeedCommitment.of(opened));
        assertFalse(new String(seed.sealed(), StandardCharsets.ISO_8859_1)
                .contains(new String(opened, StandardCharsets.ISO_8859_1)));
    }

    @Test
    void everySeedIsAnother() {
        assertNotEquals(vault.newSeed(6).commitment(), vault.newSeed(6).commitment());
    }

    @Test
    void itOpensForItsOwnWaveAndUnderItsOwnKeyOnly() {
        byte[] sealed = vault.newSeed(6).sealed();

        assertThrows(IllegalStateException.class, () -> vault.open(7, sealed));
        assertThrows(
                IllegalStateException.class,
                () -> vault("another-key-of-32-bytes-in-all!!").open(6, sealed));
    }

    @Test
    void aSealedSeedThatWasChangedDoesNotOpen() {
        byte[] sealed = vault.newSeed(6).sealed();
        sealed[sealed.length - 1] ^= 1;

        assertThrows(IllegalStateException.class, () -> vault.open(6, sealed));
    }

    @Test
    void aKeyHasThirtyTwoBytes() {
        assertThrows(IllegalArgumentException.class, () -> vault("short"));
    }

    private static SeedVault vault(String key) {
        String encoded = Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.US_ASCII));
        return new SeedVault(new SmallRyeConfigBuilder()
                .withMapping(WaveConfig.class)
                .withDefaultValues(Map.of("prakerja.wave.seed-vault.key", encoded))
                .build()
                .getConfigMapping(WaveConfig.class));
    }
}

package id.prakerja.sealed.rotation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.sealed.ConfiguredKeys;
import id.prakerja.sealed.DataKeys;
import id.prakerja.sealed.rotation.KeyRegister.KnownKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyRegisterTest {

    private static final DataKeys CONFIGURED =
            new ConfiguredKeys("new", Map.of("new", Base64.getEncoder().encodeToString(new byte[32])));

    @Test
    void theServiceDoesNotStartWithoutAKeyThatDataAreEncryptedUnder() {
        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> KeyRegister.requireConfigured(List.of(used("new"), used("old")), CONFIGURED));

        assertTrue(refused.getMessage().contains("old"), refused.getMessage());
    }

    @Test
    void itStartsWithoutAKeyThatWasRetired() {
        KnownKey retired = new KnownKey("old", Instant.EPOCH, Optional.of(Instant.EPOCH));

        assertDoesNotThrow(() -> KeyRegister.requireConfigured(List.of(used("new"), retired), CONFIGURED));
    }

    private static KnownKey used(String id) {
        return new KnownKey(id, Instant.EPOCH, Optional.empty());
    }
}

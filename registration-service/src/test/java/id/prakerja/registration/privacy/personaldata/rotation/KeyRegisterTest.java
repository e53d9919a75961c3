package id.prakerja.registration.privacy.personaldata.rotation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.registration.privacy.personaldata.PersonalDataConfig;
import id.prakerja.registration.privacy.personaldata.rotation.KeyRegister.KnownKey;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyRegisterTest {

    private static final PersonalDataConfig CONFIG = new SmallRyeConfigBuilder()
            .withMapping(PersonalDataConfig.class)
            .withSources(new PropertiesConfigSource(
                    Map.of(
                            "prakerja.personal-data.active-key", "new",
                            "prakerja.personal-data.keys.new", "1",
                            "prakerja.personal-data.blind-index-key", "2",
                            "prakerja.personal-data.identity-digest-key", "3"),
                    "test",
                    100))
            .build()
            .getConfigMapping(PersonalDataConfig.class);

    @Test
    void theServiceDoesNotStartWithoutAKeyThatDataAreEncryptedUnder() {
        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> KeyRegister.requireConfigured(List.of(used("new"), used("old")), CONFIG));

        assertTrue(refused.getMessage().contains("old"), refused.getMessage());
    }

    @Test
    void itStartsWithoutAKeyThatWasRetired() {
        KnownKey retired = new KnownKey("old", Instant.EPOCH, Optional.of(Instant.EPOCH));

        assertDoesNotThrow(() -> KeyRegister.requireConfigured(List.of(used("new"), retired), CONFIG));
    }

    private static KnownKey used(String id) {
        return new KnownKey(id, Instant.EPOCH, Optional.empty());
    }
}

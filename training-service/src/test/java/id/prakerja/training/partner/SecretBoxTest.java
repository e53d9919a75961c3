package id.prakerja.training.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.training.partner.domain.SealedField;
import id.prakerja.training.partner.domain.SealedSecret;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

    private static final SealedField SIGNING = new SealedField("partner", "keys.secret");
    private static final SealedField WEBHOOKS = new SealedField("webhook_endpoint", "keys.secret");
    private static final String OLD = key('o');
    private static final String NEW = key('n');

    @Test
    void opensWhatItSealedAndShowsNothingOfItAtRest() {
        SecretBox box = box("1", Map.of("1", OLD));

        SealedSecret sealed = box.seal(SIGNING, "tokopedia", "whsec_secret");

        assertEquals("whsec_secret", box.open(SIGNING, "tokopedia", sealed));
        assertFalse(new String(sealed.content(), StandardCharsets.ISO_8859_1).contains("secret"));
        assertNotEquals(sealed, box.seal(SIGNING, "tokopedia", "whsec_secret"));
    }

    @Test
    void secretMovedToAnotherPartnerDoesNotOpen() {
        SecretBox box = box("1", Map.of("1", OLD));
        SealedSecret sealed = box.seal(SIGNING, "tokopedia", "whsec_secret");

        assertThrows(IllegalStateException.class, () -> box.open(SIGNING, "bukalapak", sealed));
    }

    @Test
    void secretMovedToAnotherFieldOfTheSamePartnerDoesNotOpen() {
        SecretBox box = box("1", Map.of("1", OLD));
        SealedSecret sealed = box.seal(SIGNING, "tokopedia", "whsec_secret");

        assertThrows(IllegalStateException.class, () -> box.open(WEBHOOKS, "tokopedia", sealed));
        assertThrows(
                IllegalStateException.class,
                () -> box.open(new SealedField("partner", "keys"), ".secrettokopedia", sealed));
    }

    @Test
    void secretsUnderAnOlderKeyStillOpenAfterTheKeyIsChanged() {
        SealedSecret sealed = box("1", Map.of("1", OLD)).seal(SIGNING, "tokopedia", "whsec_secret");

        SecretBox changed = box("2", Map.of("1", OLD, "2", NEW));

        assertEquals("whsec_secret", changed.open(SIGNING, "tokopedia", sealed));
        assertEquals("2", changed.seal(SIGNING, "tokopedia", "whsec_other").encryptionKey());
    }

    @Test
    void missingKeyIsToldAtStart() {
        IllegalArgumentException fault = assertThrows(IllegalArgumentException.class, () -> box("2", Map.of("1", OLD)));

        assertTrue(fault.getMessage().contains("encryption-keys.2"), fault.getMessage());
    }

    private static SecretBox box(String current, Map<String, String> keys) {
        Map<String, String> properties = new HashMap<>();
        properties.put("prakerja.training.partner.encryption-key", current);
        keys.forEach((id, key) -> properties.put("prakerja.training.partner.encryption-keys." + id, key));
        return new SecretBox(new SmallRyeConfigBuilder()
                .withMapping(PartnerConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .addDefaultInterceptors()
                .build()
                .getConfigMapping(PartnerConfig.class));
    }

    private static String key(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.US_ASCII));
    }
}

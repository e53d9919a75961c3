package id.prakerja.training.partner;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How partners' keys are kept. */
@ConfigMapping(prefix = "prakerja.training.partner")
public interface PartnerConfig {

    /** Which of {@link #encryptionKeys()} encrypts new secrets. */
    @WithDefault("1")
    String encryptionKey();

    /** Time between two storings of when keys were last used. */
    @WithDefault("PT30S")
    Duration useInterval();

    /** Keys for the secrets at rest, by id: base64 of 32 bytes each (AES-256-GCM). There is no default. */
    Map<String, String> encryptionKeys();
}

package id.prakerja.sealed.rotation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * Pace at which everything is re-encrypted under a new key: so many rows in a step, so many steps a second. By default 5,000
 * rows a second, an hour for 16 million people.
 */
@ConfigMapping(prefix = "prakerja.personal-data.reencryption")
public interface ReencryptionConfig {

    /** Steps in a second, of all instances together. */
    @WithDefault("10")
    int stepsPerSecond();

    /** Rows in a step, whose envelopes are rewritten in one transaction. */
    @WithDefault("500")
    int stepSize();
}

package id.prakerja.sealed.rotation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * Pace at which everything is re-encrypted under a new key: so many rows in a step, so many steps in an interval. By default 5,000
 * rows a second, an hour for 16 million people.
 */
@ConfigMapping(prefix = "prakerja.personal-data.reencryption")
public interface ReencryptionConfig {

    /** Time between two beginnings, in whole seconds. */
    @WithDefault("PT1S")
    Duration interval();

    /** Steps in an interval. */
    @WithDefault("10")
    int stepsPerInterval();

    /** Rows in a step, whose envelopes are rewritten in one transaction. */
    @WithDefault("500")
    int stepSize();
}

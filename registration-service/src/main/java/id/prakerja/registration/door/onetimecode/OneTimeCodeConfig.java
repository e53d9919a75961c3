package id.prakerja.registration.door.onetimecode;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** One-time codes by e-mail and SMS. */
@ConfigMapping(prefix = "prakerja.one-time-codes")
public interface OneTimeCodeConfig {

    /** How long a code is valid. */
    @WithDefault("PT10M")
    Duration validity();

    /** Wrong tries after which nothing is taken or sent for a while. */
    @WithDefault("3")
    int wrongTries();

    /** How long nothing is taken or sent after that. */
    @WithDefault("PT1H")
    Duration lock();

    /** Time between two codes for the same purpose. */
    @WithDefault("PT1M")
    Duration pause();

    /** Codes for the same purpose within {@link #window()}. */
    @WithDefault("5")
    int mostSent();

    /** Time in which codes sent are counted. */
    @WithDefault("PT1H")
    Duration window();
}

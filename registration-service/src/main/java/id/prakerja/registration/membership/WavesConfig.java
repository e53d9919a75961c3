package id.prakerja.registration.membership;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What becomes of people whose wave is over. */
@ConfigMapping(prefix = "prakerja.waves")
public interface WavesConfig {

    /** Time between two looks for waves that are over; whole seconds. */
    @WithDefault("PT1S")
    Duration conclusionInterval();
}

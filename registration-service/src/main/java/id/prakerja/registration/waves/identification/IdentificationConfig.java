package id.prakerja.registration.waves.identification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Pace at which participants are published anew after a payment partner has got another key. */
@ConfigMapping(prefix = "prakerja.identification")
public interface IdentificationConfig {

    /** People in a step. */
    @WithDefault("500")
    int stepSize();

    /** Steps in a second, of all instances together. */
    @WithDefault("10")
    int stepsPerSecond();

    /** Time after which an instance that has other keys looks again whether it has them now. */
    @WithDefault("PT1M")
    Duration pause();
}

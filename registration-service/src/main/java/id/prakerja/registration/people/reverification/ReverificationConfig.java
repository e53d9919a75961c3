package id.prakerja.registration.people.reverification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Pace at which people who are verified again are put into the queue. */
@ConfigMapping(prefix = "prakerja.reverification")
public interface ReverificationConfig {

    /** Time between two steps. */
    @WithDefault("PT1S")
    Duration interval();

    /** People in a step. */
    @WithDefault("2000")
    int stepSize();
}

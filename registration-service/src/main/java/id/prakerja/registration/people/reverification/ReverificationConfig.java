package id.prakerja.registration.people.reverification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Pace at which people who are verified again are put into the queue. */
@ConfigMapping(prefix = "prakerja.reverification")
public interface ReverificationConfig {

    /** People in a step. */
    @WithDefault("2000")
    int stepSize();
}

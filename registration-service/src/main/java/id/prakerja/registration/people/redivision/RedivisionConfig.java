package id.prakerja.registration.people.redivision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Pace at which people of divided provinces get their new codes. */
@ConfigMapping(prefix = "prakerja.redivision")
public interface RedivisionConfig {

    /** People in a step. */
    @WithDefault("1000")
    int stepSize();

    /** Time between two looks for people whose wave is over. */
    @WithDefault("PT1M")
    Duration pause();
}

package id.prakerja.registration.region;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Which division of the country is in force. */
@ConfigMapping(prefix = "prakerja.regions")
public interface RegionsConfig {

    /** Version in force as long as no operator has activated one: 2020 or 2022, which come with the service. */
    @WithDefault("2020")
    String version();

    /** Time after which every instance follows an activation. */
    @WithDefault("PT5S")
    Duration refreshInterval();
}

package id.prakerja.registration.region;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which division of the country is in force. */
@ConfigMapping(prefix = "prakerja.regions")
public interface RegionsConfig {

    /** Version of the reference data: the folder {@code regions/<version>} on the class path. */
    @WithDefault("2020")
    String version();
}

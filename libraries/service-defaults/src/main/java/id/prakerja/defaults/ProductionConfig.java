package id.prakerja.defaults;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** What keeps a service that serves real people from starting as if nobody were real. */
@ConfigMapping(prefix = "prakerja.production")
public interface ProductionConfig {

    /**
     * Settings that production refuses, by property name. Who owns a setting lists it in the configuration file beside it.
     *
     * @return the value that is refused of each, or several with commas between them
     */
    Map<String, String> refuses();

    /**
     * Whether this is not production although it runs the production profile.
     *
     * @return true for a demonstration on made-up people
     */
    @WithDefault("false")
    boolean demonstration();
}

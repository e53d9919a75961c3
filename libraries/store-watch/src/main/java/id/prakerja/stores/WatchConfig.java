package id.prakerja.stores;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How closely stores are watched. Together the two are the longest that a request waits for a store that is silent. */
@ConfigMapping(prefix = "prakerja.store-watch")
public interface WatchConfig {

    /** Time between two looks. */
    @WithDefault("PT0.25S")
    Duration interval();

    /** How long a store may leave a question unanswered before it counts as away. */
    @WithDefault("PT1.2S")
    Duration silence();
}

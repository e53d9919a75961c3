package id.prakerja.registration.reading.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of a search. */
@ConfigMapping(prefix = "prakerja.search")
public interface SearchConfig {

    /** How long the database may look; a search that takes longer needs more criteria. */
    @WithDefault("PT5S")
    Duration timeout();
}

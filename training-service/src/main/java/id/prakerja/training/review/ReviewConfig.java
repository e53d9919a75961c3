package id.prakerja.training.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What participants may do with their reviews. */
@ConfigMapping(prefix = "prakerja.training.review")
public interface ReviewConfig {

    /** How long after the first word a review may be changed. */
    @WithDefault("P14D")
    Duration editable();
}

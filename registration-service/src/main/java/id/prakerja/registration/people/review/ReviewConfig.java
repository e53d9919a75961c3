package id.prakerja.registration.people.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Reviews that people can ask for. */
@ConfigMapping(prefix = "prakerja.reviews")
public interface ReviewConfig {

    /** Waves without being selected after which a person may ask for a review. */
    @WithDefault("3")
    int failedSelections();
}

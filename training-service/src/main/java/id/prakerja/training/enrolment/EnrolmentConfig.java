package id.prakerja.training.enrolment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How trainings are bought. */
@ConfigMapping(prefix = "prakerja.training.enrolment")
public interface EnrolmentConfig {

    /** How long a participant's consent to a purchase is good. */
    @WithDefault("PT15M")
    Duration consentValidity();
}

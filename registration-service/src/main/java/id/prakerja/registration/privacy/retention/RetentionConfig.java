package id.prakerja.registration.privacy.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** For how long data are kept. */
@ConfigMapping(prefix = "prakerja.retention")
public interface RetentionConfig {

    /** Time between two runs. */
    @WithDefault("PT1H")
    Duration interval();

    /** Rows removed in one transaction. */
    @WithDefault("1000")
    int stepSize();

    /** Months after which a person is erased who was never selected and has done nothing since. */
    @WithDefault("24")
    int inactiveMonths();

    /** Registrations whose contacts or identity were never confirmed, since they last changed. */
    @WithDefault("P14D")
    Duration unprovenClaims();

    /** Answers to requests, by which a repeated request is recognised. */
    @WithDefault("P30D")
    Duration answers();

    /** Parked events that were applied or discarded. */
    @WithDefault("P180D")
    Duration settledEvents();

    /** One-time codes, used or not. */
    @WithDefault("P1D")
    Duration codes();

    /** Notices that were sent or given up. */
    @WithDefault("P90D")
    Duration notices();
}

package id.prakerja.registration.complaints.complaint;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Terms of complaints. */
@ConfigMapping(prefix = "prakerja.complaints")
public interface ComplaintConfig {

    /** A complaint is answered within this time; afterwards it is escalated by itself. */
    @WithDefault("P14D")
    Duration answerWithin();

    /** The person may appeal within this time after the answer. */
    @WithDefault("P30D")
    Duration appealWithin();

    /** An appeal is answered within this time. */
    @WithDefault("P14D")
    Duration appealAnswerWithin();

    /** Complaints of one person that may wait for an answer at a time. */
    @WithDefault("5")
    int mostWaiting();

    /** Time between two looks for complaints whose time is over. */
    @WithDefault("PT1M")
    Duration escalationInterval();
}

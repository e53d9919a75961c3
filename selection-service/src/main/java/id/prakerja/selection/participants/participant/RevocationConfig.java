package id.prakerja.selection.participants.participant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When people are reminded of their first purchase, and memberships revoked for want of it. */
@ConfigMapping(prefix = "prakerja.revocation")
public interface RevocationConfig {

    /**
     * How long after the deadline a first purchase made in time may be published. Nobody is revoked before, nor before all that was
     * published by then has been read; set it above the longest outage of training's relay that is to be survived.
     */
    @WithDefault("PT1H")
    Duration deliveryGrace();

    /** How long before the deadline those who have bought nothing yet are reminded. */
    @WithDefault("P7D")
    Duration reminderBefore();

    /** How often revocations due are looked for. */
    @WithDefault("PT5S")
    Duration interval();

    /** People revoked in one transaction. */
    @WithDefault("2000")
    int batchSize();
}

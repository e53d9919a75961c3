package id.prakerja.selection.participant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When memberships are revoked for want of a first purchase. */
@ConfigMapping(prefix = "prakerja.revocation")
public interface RevocationConfig {

    /**
     * How long after the deadline a first purchase made in time may be delivered. Nobody is revoked before; set it above the
     * longest outage of the messaging that is to be survived.
     */
    @WithDefault("PT1H")
    Duration deliveryGrace();

    /** How often revocations due are looked for. */
    @WithDefault("PT5S")
    Duration interval();

    /** People revoked in one transaction. */
    @WithDefault("2000")
    int batchSize();
}

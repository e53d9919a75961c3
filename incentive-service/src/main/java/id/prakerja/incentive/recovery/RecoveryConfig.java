package id.prakerja.incentive.recovery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How wrongful payments are recovered, {@code prakerja.incentive.recovery.*}. */
@ConfigMapping(prefix = "prakerja.incentive.recovery")
public interface RecoveryConfig {

    /** How long a person has to pay back after the notice. */
    @WithDefault("P60D")
    Duration repayWithin();

    /** People whose cases are opened in one transaction. */
    @WithDefault("1000")
    int openAtMost();
}

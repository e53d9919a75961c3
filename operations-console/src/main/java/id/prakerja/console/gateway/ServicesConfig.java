package id.prakerja.console.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the services answer, {@code prakerja.console.services.*}. */
@ConfigMapping(prefix = "prakerja.console.services")
public interface ServicesConfig {

    /** Address of registration-service. */
    URI registration();

    /** Address of selection-service. */
    URI selection();

    /** Address of training-service. */
    URI training();

    /** Address of incentive-service. */
    URI incentive();

    /** Address of oversight-service. */
    URI oversight();

    /** How long an answer is waited for. */
    @WithDefault("PT10S")
    Duration patience();
}

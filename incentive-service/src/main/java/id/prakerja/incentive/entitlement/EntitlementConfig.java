package id.prakerja.incentive.entitlement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What entitles a participant to the incentive, {@code prakerja.incentive.entitlement.*}. */
@ConfigMapping(prefix = "prakerja.incentive.entitlement")
public interface EntitlementConfig {

    /** Whether the first training must have been reviewed by the participant as well as completed. */
    @WithDefault("true")
    boolean reviewRequired();
}

package id.prakerja.training.allowance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a partner may send whose terms do not say otherwise. */
@ConfigMapping(prefix = "prakerja.training.allowance")
public interface AllowanceConfig {

    /** Signed requests a minute, of each instance of the service. */
    @WithDefault("6000")
    int requestsPerMinute();

    /** Completions of one of the programme's days. */
    @WithDefault("100000")
    int completionsPerDay();

    /** Purchases of one of the programme's days. */
    @WithDefault("100000")
    int purchasesPerDay();
}

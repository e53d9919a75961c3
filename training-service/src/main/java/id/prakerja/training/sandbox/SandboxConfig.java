package id.prakerja.training.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What partners practise with. */
@ConfigMapping(prefix = "prakerja.training.sandbox")
public interface SandboxConfig {

    /** Training balance of a made-up participant, in rupiah. */
    @WithDefault("1000000")
    long balance();

    /** How long it is kept. */
    @WithDefault("P30D")
    Duration kept();

    /** Time between two removals of what was kept long enough. */
    @WithDefault("PT6H")
    Duration removalInterval();
}

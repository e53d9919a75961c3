package id.prakerja.training.receipt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long partners are told what was refused. */
@ConfigMapping(prefix = "prakerja.training.receipt")
public interface ReceiptConfig {

    /** How long a refused event is remembered. */
    @WithDefault("P90D")
    Duration kept();

    /** Time between two removals of those that were remembered long enough. */
    @WithDefault("PT1H")
    Duration removalInterval();
}

package id.prakerja.metrics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often figures of the programme are looked up for Prometheus. */
@ConfigMapping(prefix = "prakerja.metrics")
public interface MetricsConfig {

    /** Pause between two looks. */
    @WithDefault("PT15S")
    Duration every();
}

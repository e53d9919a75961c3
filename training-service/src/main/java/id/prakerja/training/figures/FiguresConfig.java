package id.prakerja.training.figures;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How figures are counted. */
@ConfigMapping(prefix = "prakerja.training.figures")
public interface FiguresConfig {

    /** Pause between two looks for changes that are not counted yet. */
    @WithDefault("PT5S")
    Duration interval();

    /** Pause between two scans for changes that an instance has left behind uncounted. */
    @WithDefault("PT10M")
    Duration scanInterval();

    /** The most accounts whose changes are counted together. */
    @WithDefault("500")
    int batch();

    /** For how long a comparison may hold the counting without a sign of life. */
    @WithDefault("PT2M")
    Duration hold();
}

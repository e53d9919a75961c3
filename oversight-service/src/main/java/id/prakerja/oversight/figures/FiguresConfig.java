package id.prakerja.oversight.figures;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** How figures are counted, {@code prakerja.oversight.figures.*}. */
@ConfigMapping(prefix = "prakerja.oversight.figures")
public interface FiguresConfig {

    /** Time zone in which a day begins. */
    @WithDefault("Asia/Jakarta")
    ZoneId zone();
}

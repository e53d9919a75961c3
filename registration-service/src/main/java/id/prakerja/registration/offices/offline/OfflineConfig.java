package id.prakerja.registration.offices.offline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How files of offices are worked through. */
@ConfigMapping(prefix = "prakerja.offline")
public interface OfflineConfig {

    /** Rows of one transaction. */
    @WithDefault("2000")
    int batch();

    /** Files worked through at the same time by one instance: a small one need not wait for a large one. */
    @WithDefault("2")
    int lanes();

    /** Time between two looks for files that have come in. */
    @WithDefault("PT1S")
    Duration pollInterval();

    /** How long rejected rows are kept after the file is done, to be corrected. */
    @WithDefault("P90D")
    Duration rejectionsKept();

    /** Time between two looks for rejected rows that were kept long enough. */
    @WithDefault("PT1H")
    Duration cleaningInterval();

    /** A file of an instance that is gone is taken over after this. */
    @WithDefault("PT1M")
    Duration lease();
}

package id.prakerja.registration.offices.list;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How priority and exclusion lists are taken in and published. */
@ConfigMapping(prefix = "prakerja.lists")
public interface ListConfig {

    /** Rows, or published changes, of one transaction. */
    @WithDefault("5000")
    int batch();

    /** Rows without a possible NIK that are kept for looking at. */
    @WithDefault("1000")
    int faultsKept();

    /** Time between two looks for lists that have come in or were approved. */
    @WithDefault("PT1S")
    Duration pollInterval();

    /** A list of an instance that is gone is taken over after this. */
    @WithDefault("PT1M")
    Duration lease();
}

package id.prakerja.registration.offices.file;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of the files that are sent in. */
@ConfigMapping(prefix = "prakerja.uploads")
public interface UploadConfig {

    /** The largest file. */
    @WithDefault("5G")
    MemorySize largestFile();

    /** Room for all files under way together; one that does not fit is answered 503. */
    @WithDefault("20G")
    MemorySize room();

    /** An upload to which nothing was added for so long is given up. */
    @WithDefault("P3D")
    Duration abandonedAfter();

    /** Time between two looks for abandoned uploads. */
    @WithDefault("PT10M")
    Duration cleaningInterval();
}

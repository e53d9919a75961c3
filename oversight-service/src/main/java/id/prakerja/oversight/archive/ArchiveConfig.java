package id.prakerja.oversight.archive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The archive of the topics, {@code prakerja.oversight.archive.*}. */
@ConfigMapping(prefix = "prakerja.oversight.archive")
public interface ArchiveConfig {

    /** Folder in which the topics are kept; one for all instances. Without it nothing is archived. */
    Optional<Path> folder();

    /** Time between two looks for what is to be archived; well below the time for which Kafka keeps records. */
    @WithDefault("PT1H")
    Duration every();
}

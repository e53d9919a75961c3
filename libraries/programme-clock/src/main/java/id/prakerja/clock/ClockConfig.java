package id.prakerja.clock;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where the programme's time comes from. */
@ConfigMapping(prefix = "prakerja.clock")
public interface ClockConfig {

    /** Whether the clock may be moved at all. Only a demo or a replay sets this: deadlines are months long. */
    @WithDefault("false")
    boolean movable();

    /**
     * File with one ISO-8601 duration (such as {@code P30D} or {@code -PT54000H}) that is added to the system clock. All
     * services of a demo read the same file, so that they move together and keep their time over a restart. Ignored
     * unless {@link #movable()}.
     */
    Optional<Path> offsetFile();
}

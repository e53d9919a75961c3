package id.prakerja.training.completion;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a completion needs (rule 10). */
@ConfigMapping(prefix = "prakerja.training.completion")
public interface CompletionConfig {

    /** Percent of the training that must have been attended. */
    @WithDefault("80")
    int leastAttendance();

    /** How far a partner's clock may be from ours. */
    @WithDefault("PT5M")
    Duration clockTolerance();
}

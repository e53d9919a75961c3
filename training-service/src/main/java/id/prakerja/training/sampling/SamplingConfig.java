package id.prakerja.training.sampling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The sampling rules that hold until two people have made others. */
@ConfigMapping(prefix = "prakerja.training.sampling")
public interface SamplingConfig {

    /** So many completions of a new platform or institution must have been released after samples before any counts at once. */
    @WithDefault("100")
    int first();

    /** How many completions of a sample are looked into. */
    @WithDefault("20")
    int sampleSize();

    /** So many completions of an institution in seven days are no burst, whatever its history. */
    @WithDefault("50")
    int institutionFloor();

    /** So many completions of a platform in seven days are no burst, whatever its history. */
    @WithDefault("5000")
    int platformFloor();

    /** How many times its own average week, over the four weeks before, a partner may have in seven days. */
    @WithDefault("3")
    int factor();

    /** Percent of the course's length that must lie between redemption and completion. */
    @WithDefault("100")
    int fastestPercent();

    /** Percent of the course's length that must be recorded as time on the task. */
    @WithDefault("80")
    int leastTimePercent();

    /** How long an instance uses what a partner was granted before it looks again. */
    @WithDefault("PT10S")
    Duration grantValidity();
}

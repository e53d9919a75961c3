package id.prakerja.selection.waves.randomness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where the public random values of the draws come from, unless two people announce another source before the opening. */
@ConfigMapping(prefix = "prakerja.randomness")
public interface RandomnessConfig {

    /** Hash of the drand chain: quicknet of the League of Entropy. */
    @WithDefault("52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971")
    String chain();

    /** How long after the freeze the value comes into being at the earliest. */
    @WithDefault("PT10M")
    Duration margin();
}

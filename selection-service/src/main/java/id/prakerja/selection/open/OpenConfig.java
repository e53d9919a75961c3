package id.prakerja.selection.open;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is read without a token. */
@ConfigMapping(prefix = "prakerja.open")
public interface OpenConfig {

    /** How long caches may keep an answer. */
    @WithDefault("PT1M")
    Duration keepFor();

    /** Requests of one address that may come at once. */
    @WithDefault("60")
    int addressBurst();

    /** After how long each of them is given back. */
    @WithDefault("PT0.5S")
    Duration addressEvery();

    /** Requests of everybody, at each instance, that may come at once. */
    @WithDefault("2000")
    int everybodyBurst();

    /** After how long each of them is given back. */
    @WithDefault("PT0.002S")
    Duration everybodyEvery();
}

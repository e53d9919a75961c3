package id.prakerja.registration.people.abilitytest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The motivation and basic-ability test. */
@ConfigMapping(prefix = "prakerja.ability-test")
public interface AbilityTestConfig {

    /** Question bank for tests that are started from now on: a file under {@code ability-tests/}. */
    @WithDefault("2020")
    String bank();

    /** Time from the start until no answer is taken. */
    @WithDefault("PT15M")
    Duration time();
}

package id.prakerja.selection.draw.selftest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** By what a draw's self-tests are judged. Fixed and published at the freeze, before the order can be known. */
@ConfigMapping(prefix = "prakerja.draw.self-tests")
public interface SelfTestConfig {

    /** In how many of a million fair draws any of the tests may fail. */
    @WithDefault("10")
    @Min(1)
    @Max(10_000)
    int significancePerMillion();

    /** Entries that a group needs to stand for itself; an order needs twice as many. Smaller groups are put together. */
    @WithDefault("50")
    @Min(5)
    @Max(1_000)
    int smallestGroup();
}

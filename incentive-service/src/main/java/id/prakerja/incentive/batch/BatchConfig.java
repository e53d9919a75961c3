package id.prakerja.incentive.batch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How payouts are handed to partners, {@code prakerja.incentive.batch.*}. */
@ConfigMapping(prefix = "prakerja.incentive.batch")
public interface BatchConfig {

    /** The most payouts of one batch that a partner takes. */
    @WithDefault("100000")
    int atMost();

    /**
     * Payouts taken in one transaction; they make one batch per partner. Never more than {@link #atMost()}; smaller, so that
     * a transaction stays short and its memory bounded.
     */
    @WithDefault("5000")
    int takeAtMost();
}

package id.prakerja.incentive.batch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

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

    /** Instructions to one partner that may wait on their way to Kafka before no more are given for a moment. */
    @WithDefault("10000")
    int mostWaiting();

    /** Real time without any instruction to a partner leaving after which no more are given to it. */
    @WithDefault("PT30S")
    Duration standstillAfter();

    /** Programme time after which what is due to such a partner is looked at again. */
    @WithDefault("PT1M")
    Duration standstillPause();

    /**
     * Rupiah that go to one partner on one day by themselves. What is beyond waits for a prepared batch, which several people decide;
     * 0: everything does.
     */
    @WithDefault("1000000000000")
    long byThemselvesPerDay();

    /** Programme time after which payouts are looked at again that wait for a person: a suspended partner, a used-up budget. */
    @WithDefault("PT10M")
    Duration lookAgainAfter();

    /** Payouts of one transaction at most. */
    default int most() {
        return Math.min(takeAtMost(), atMost());
    }
}

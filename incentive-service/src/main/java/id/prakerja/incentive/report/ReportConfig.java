package id.prakerja.incentive.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How outcomes are dealt with, {@code prakerja.incentive.report.*}. Durations are programme time. */
@ConfigMapping(prefix = "prakerja.incentive.report")
public interface ReportConfig {

    /** How long a partner may take to report before the outcome counts as unknown and the partner is queried. */
    @WithDefault("PT24H")
    Duration unknownAfter();

    /** Pause between two queries about the same payout. */
    @WithDefault("PT15M")
    Duration queryEvery();

    /** Queries under way at once. */
    @WithDefault("8")
    int concurrentQueries();

    /** Payouts whose reports are overdue, taken in one transaction. */
    @WithDefault("5000")
    int takeAtMost();

    /** Instructions at most for a payout that fails for a passing reason, before it is held for a person to look at. */
    @WithDefault("3")
    int tries();

    /** Pause before a payout that failed for a passing reason is instructed again. */
    @WithDefault("P3D")
    Duration retryAfter();
}

package id.prakerja.incentive.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;

/** How the schedule is worked on, {@code prakerja.incentive.schedule.*}; what it pays is data ({@code /v1/schedule-versions}). */
@ConfigMapping(prefix = "prakerja.incentive.schedule")
public interface ScheduleConfig {

    /** Time zone in which months are counted. */
    @WithDefault("Asia/Jakarta")
    ZoneId zone();

    /** Payouts or participants taken in one transaction. */
    @WithDefault("5000")
    int takeAtMost();

    /** How long the instalments after the first are left for moments in which no payout is on its way. */
    @WithDefault("PT5M")
    Duration furtherWithin();

    /** How long before it becomes valid a version of the schedule is decided at the latest. */
    @WithDefault("PT1H")
    Duration notice();
}

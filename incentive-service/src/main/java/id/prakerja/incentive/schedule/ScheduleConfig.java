package id.prakerja.incentive.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** What a participant is paid and when, {@code prakerja.incentive.schedule.*}. A change holds for plans made after it. */
@ConfigMapping(prefix = "prakerja.incentive.schedule")
public interface ScheduleConfig {

    /** Instalments of the incentive. */
    @WithDefault("4")
    int instalments();

    /** Rupiah of each instalment. */
    @WithDefault("600000")
    long amount();

    /** Time zone in which months are counted. */
    @WithDefault("Asia/Jakarta")
    ZoneId zone();

    /** Payouts or participants taken in one transaction. */
    @WithDefault("5000")
    int takeAtMost();
}

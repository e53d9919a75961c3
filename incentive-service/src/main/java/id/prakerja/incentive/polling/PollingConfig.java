package id.prakerja.incentive.polling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often the service looks for work that time brings, {@code prakerja.incentive.polling.*}. */
@ConfigMapping(prefix = "prakerja.incentive.polling")
public interface PollingConfig {

    /** The interval as schedules name it. */
    String INTERVAL = "${prakerja.incentive.polling.interval:PT1S}";

    /** Whether this instance works on the schedule at all. One that does not still consumes events and answers requests. */
    @WithDefault("true")
    boolean enabled();

    /** Time between two looks, in real time. */
    @WithDefault("PT1S")
    Duration interval();
}

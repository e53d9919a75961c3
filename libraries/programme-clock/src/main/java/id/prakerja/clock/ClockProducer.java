package id.prakerja.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Gives every class that asks for a {@link Clock} the one clock of the programme. */
@ApplicationScoped
public class ClockProducer {

    private static final Logger LOG = Logger.getLogger(ClockProducer.class);

    /**
     * The programme's clock, in UTC.
     *
     * @param config where the time comes from
     * @return the system clock, or the movable one where a demo or replay asks for it
     */
    @Produces
    @Singleton
    Clock programmeClock(ClockConfig config) {
        if (!config.movable() || config.offsetFile().isEmpty()) {
            return Clock.systemUTC();
        }
        LOG.warnf(
                "The clock can be moved through %s: this is not a production setting",
                config.offsetFile().get());
        return new MovableClock(config.offsetFile().get(), Clock.systemUTC());
    }
}

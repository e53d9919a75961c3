package id.prakerja.stores;

import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Whether one store is there: asked again and again, it is away once it has been silent for too long, or cannot be reached twice in a
 * row. One connection that breaks is no outage.
 *
 * <p>Time in which this process itself stood still counts for nobody: the answer may have been waiting here.
 */
final class Pulse {

    private static final Logger LOG = Logger.getLogger(Pulse.class);

    /** So many intervals without a look, and it was us who stood still. */
    private static final int OURSELVES = 3;

    private static final int FAILURES = 2;

    /** A question without an answer for so long went into a connection from which none will come. */
    private static final long GIVEN_UP = Duration.ofSeconds(10).toNanos();

    private final NeededStore store;
    private final long interval;
    private final long silence;
    private final LongSupplier clock;
    private final Runnable whenAway;
    private volatile boolean away;
    private boolean asking;
    private long askedAt;
    private long lookedAt;
    private int failures;
    private int question;
    private Cancellable asked = () -> {};

    /**
     * Prepares it; nothing is asked before the first look.
     *
     * @param clock nanoseconds that only grow
     * @param whenAway called when the store has gone away, with nothing locked
     */
    Pulse(NeededStore store, WatchConfig config, LongSupplier clock, Runnable whenAway) {
        this.store = store;
        this.interval = config.interval().toNanos();
        this.silence = config.silence().toNanos();
        this.clock = clock;
        this.whenAway = whenAway;
        this.lookedAt = clock.getAsLong();
    }

    /** What an operator calls the store. */
    String name() {
        return store.name();
    }

    /** Whether the store is away. */
    boolean away() {
        return away;
    }

    /** Looks, once in an interval. */
    void look() {
        if (silentForTooLong()) {
            goneAway("silent");
        }
    }

    void stop() {
        asked.cancel();
    }

    private synchronized boolean silentForTooLong() {
        long now = clock.getAsLong();
        boolean stoodStill = now - lookedAt > OURSELVES * interval;
        lookedAt = now;
        if (!asking) {
            ask(now);
            return false;
        }
        if (stoodStill) {
            askedAt = now;
        }
        long waited = now - askedAt;
        if (waited > GIVEN_UP) {
            asked.cancel();
            ask(now);
        }
        return waited > silence;
    }

    private void ask(long now) {
        asking = true;
        askedAt = now;
        int number = ++question;
        asked = store.ping()
                .subscribe()
                .with(nothing -> answered(number), failure -> failed(number, String.valueOf(failure)));
    }

    private synchronized void answered(int number) {
        if (number != question) {
            return;
        }
        asking = false;
        failures = 0;
        if (away) {
            away = false;
            LOG.infof("The %s answers again", store.name());
        }
    }

    private void failed(int number, String why) {
        synchronized (this) {
            if (number != question) {
                return;
            }
            asking = false;
            failures++;
            if (failures < FAILURES) {
                ask(clock.getAsLong());
                return;
            }
        }
        goneAway(why);
    }

    private void goneAway(String why) {
        synchronized (this) {
            if (away) {
                return;
            }
            away = true;
        }
        LOG.warnf("The %s is away (%s): requests are answered with 503 until it answers", store.name(), why);
        whenAway.run();
    }
}

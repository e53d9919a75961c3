package id.prakerja.selection.support;

import static id.prakerja.testkit.Waiting.patiently;

import id.prakerja.selection.clock.DatabaseClock;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.WaveConfig;
import id.prakerja.testkit.Waiting;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/** The time of further replicas, which run beside the service that is tested. */
@ApplicationScoped
public class Replica {

    private final Clock programme;
    private final Pool pool;
    private final WaveConfig config;

    Replica(Clock programme, Pool pool, WaveConfig config) {
        this.programme = programme;
        this.pool = pool;
        this.config = config;
    }

    /** Of a replica whose machine's clock is off, and which has heard the database. */
    public ProgrammeTime onAMachineThatIsOffBy(Duration off) {
        return heard(Clock.offset(programme, off), Clock.offset(Clock.systemUTC(), off));
    }

    /** Of a replica that is ahead in spite of the database. */
    public ProgrammeTime aheadBy(Duration ahead) {
        return heard(Clock.offset(programme, ahead), Clock.systemUTC());
    }

    /** Of a replica that is held up for so long after each look at one of its clocks. */
    public ProgrammeTime heldUpFor(Duration pause) {
        AtomicInteger looks = new AtomicInteger();
        return heard(heldUp(programme, pause, looks), heldUp(Clock.systemUTC(), pause, looks));
    }

    private static Clock heldUp(Clock clock, Duration pause, AtomicInteger looks) {
        InstantSource late = () -> clock.instant().plus(pause.multipliedBy(looks.getAndIncrement()));
        return late.withZone(clock.getZone());
    }

    /** Of a replica that has not heard the database yet. */
    public ProgrammeTime thatHasNotHeardTheDatabase() {
        return new ProgrammeTime(DatabaseClock.of(programme, Clock.systemUTC(), pool), config);
    }

    private ProgrammeTime heard(Clock programmeThere, Clock machine) {
        DatabaseClock clock = DatabaseClock.of(programmeThere, machine, pool);
        ProgrammeTime time = new ProgrammeTime(clock, config);
        // An answer that took long says nothing.
        patiently().ignoreExceptionsInstanceOf(UncheckedIOException.class).until(() -> {
            clock.synchronise().await().atMost(Waiting.PATIENCE);
            return time.now() != null;
        });
        return time;
    }
}

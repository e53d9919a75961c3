package id.prakerja.selection.support;

import id.prakerja.selection.clock.DatabaseClock;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.WaveConfig;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** The time of further replicas, which run beside the service that is tested. */
@ApplicationScoped
public class Replica {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

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

    /** Of a replica that has not heard the database yet. */
    public ProgrammeTime thatHasNotHeardTheDatabase() {
        return new ProgrammeTime(DatabaseClock.of(programme, Clock.systemUTC(), pool), config);
    }

    private ProgrammeTime heard(Clock programmeThere, Clock machine) {
        DatabaseClock clock = DatabaseClock.of(programmeThere, machine, pool);
        clock.synchronise().await().atMost(PATIENCE);
        return new ProgrammeTime(clock, config);
    }
}

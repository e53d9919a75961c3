package id.prakerja.selection.clock;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * The programme's clock, set by the database's. Replicas whose machines disagree about the time so open, close and revoke at the same
 * moment, none of them early. The database is asked every second; in between, and while it is away, the time that passes on the machine
 * is added to what it said. Before its first answer there is no time, and nothing is decided.
 */
@ApplicationScoped
public class DatabaseClock {

    private static final Logger LOG = Logger.getLogger(DatabaseClock.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Clock programme;
    private final Pool pool;
    private Clock machine = Clock.systemUTC();
    private volatile CarriedTime known;
    private Duration toldOff = Duration.ZERO;

    DatabaseClock(Clock programme, Pool pool) {
        this.programme = programme;
        this.pool = pool;
    }

    /**
     * The clock of a replica.
     *
     * @param programme the programme's clock
     * @param machine the clock of the replica's machine, on which that runs
     * @param pool leads to the database
     */
    public static DatabaseClock of(Clock programme, Clock machine, Pool pool) {
        DatabaseClock clock = new DatabaseClock(programme, pool);
        clock.machine = machine;
        return clock;
    }

    /**
     * The present time of the programme.
     *
     * @return UTC
     * @throws UncheckedIOException while the database has never been heard; passes by itself, as when the database is away
     */
    public Instant instant() {
        CarriedTime time = known;
        if (time == null) {
            throw new UncheckedIOException(new IOException("The database has not said yet what time it is"));
        }
        // A demo moves the programme's clock against the machine's. It is looked at first, and the count of what has
        // passed last: where this thread is held up in between, it must not be later by that.
        Instant shown = programme.instant();
        Duration moved = Duration.between(machine.instant(), shown);
        return time.at(System.nanoTime()).plus(moved);
    }

    /** How far the machine's clock is ahead; nothing while that is not known. */
    Duration off() {
        CarriedTime time = known;
        return time == null ? Duration.ZERO : Duration.between(time.at(System.nanoTime()), machine.instant());
    }

    /** Asks before events and requests are taken. */
    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
        synchronise()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(failure -> LOG.warnf("Nothing is decided before the database is heard: %s", failure))
                .onFailure()
                .recoverWithNull()
                .await()
                .indefinitely();
    }

    /** Asks the database for its time. */
    @Scheduled(every = "1s", identity = "database-clock", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> synchronise() {
        return pool.withConnection(DatabaseClock::ask).invoke(this::follow).replaceWithVoid();
    }

    /** The wait for a connection is no part of the question. */
    private static Uni<CarriedTime.Answer> ask(SqlConnection connection) {
        return Uni.createFrom()
                .item(System::nanoTime)
                .chain(asked -> connection
                        .query("select clock_timestamp()")
                        .execute()
                        .map(rows -> new CarriedTime.Answer(
                                rows.iterator().next().getOffsetDateTime(0).toInstant(), asked, System.nanoTime())));
    }

    private synchronized void follow(CarriedTime.Answer answer) {
        if (!answer.says()) {
            return;
        }
        CarriedTime before = known == null ? new CarriedTime(machine.instant(), System.nanoTime()) : known;
        CarriedTime after = before.after(answer);
        known = after;
        Duration off = off();
        if (off.minus(toldOff).abs().compareTo(CarriedTime.TOLERATED) > 0) {
            LOG.warnf("This machine's clock is off the database's, which counts, by %s", off);
            toldOff = off;
        }
    }
}

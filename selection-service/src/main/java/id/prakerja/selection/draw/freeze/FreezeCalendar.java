package id.prakerja.selection.draw.freeze;

import id.prakerja.refusal.RefusedException;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.WaveCalendar;
import id.prakerja.sql.Values;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/** Freezes waves by themselves once they have closed and the grace for deliveries is over. What keeps one from it is tried again. */
@ApplicationScoped
class FreezeCalendar {

    private static final Logger LOG = Logger.getLogger(FreezeCalendar.class);

    private static final String DUE = """
            select wave from wave
             where status = 'CLOSED' and frozen_list is null and closes_at + make_interval(secs => join_grace_seconds) <= $1
             order by wave
            """;

    private final Pool pool;
    private final WaveFreeze freeze;
    private final ProgrammeTime time;

    FreezeCalendar(Pool pool, WaveFreeze freeze, ProgrammeTime time) {
        this.pool = pool;
        this.freeze = freeze;
        this.time = time;
    }

    @Scheduled(
            every = "${prakerja.draw.interval:PT5S}",
            identity = "freeze-calendar",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> freezeDue() {
        return pool.preparedQuery(DUE)
                .execute(Values.of(time.now()))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom()
                        .iterable(StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getInteger("wave"))
                                .toList()))
                .onItem()
                .transformToUniAndConcatenate(wave -> freeze.freeze(wave, WaveCalendar.CALENDAR)
                        .onFailure()
                        .recoverWithUni(failure -> {
                            say(wave, failure);
                            return Uni.createFrom().voidItem();
                        }))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** A wave that waits for joins is nothing unusual for a while; the metric of what is overdue tells if it lasts. */
    private static void say(int wave, Throwable failure) {
        if (failure instanceof RefusedException) {
            LOG.debugf("Wave %d is not frozen yet: %s", wave, failure.getMessage());
        } else {
            LOG.warnf(failure, "Wave %d could not be frozen and is tried again", wave);
        }
    }
}

package id.prakerja.selection.waves.wave;

import id.prakerja.selection.waves.wave.domain.Wave;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Opens and closes waves at their planned times. Replicas may do so at once: the row lock gives each wave to one of them. */
@ApplicationScoped
public class WaveCalendar {

    /** Named in the history as the one who changed a wave. */
    public static final String CALENDAR = "calendar";

    private final Pool pool;
    private final WaveStore waves;
    private final ProgrammeTime time;

    WaveCalendar(Pool pool, WaveStore waves, ProgrammeTime time) {
        this.pool = pool;
        this.waves = waves;
        this.time = time;
    }

    @Scheduled(
            every = "${prakerja.wave.calendar-interval:PT1S}",
            identity = "wave-calendar",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> moveWaves() {
        Instant now = time.now();
        return pool.withTransaction(tx -> waves.lockDue(tx, now)
                        .chain(due -> Multi.createFrom()
                                .iterable(due)
                                .onItem()
                                .transformToUniAndConcatenate(wave -> move(tx, wave, now))
                                .collect()
                                .last()))
                .replaceWithVoid();
    }

    private Uni<Wave> move(SqlConnection tx, Wave wave, Instant now) {
        return wave.due(now)
                .map(moved -> waves.update(tx, moved, CALENDAR))
                .orElseGet(() -> Uni.createFrom().item(wave));
    }
}

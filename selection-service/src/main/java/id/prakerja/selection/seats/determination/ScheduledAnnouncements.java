package id.prakerja.selection.seats.determination;

import id.prakerja.refusal.Refusal;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.WaveCalendar;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.selection.waves.wave.domain.WaveProblem;
import id.prakerja.sql.Values;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Announces determined waves by themselves at the times that were set with the determination. */
@ApplicationScoped
class ScheduledAnnouncements {

    private static final String SCHEDULE = """
            insert into scheduled_announcement (wave, announce_at) values ($1, $2)
            """;

    /** Due and not announced by hand before; those that another replica is announcing are left out. */
    private static final String DUE = """
            select w.wave
              from scheduled_announcement s
              join wave w on w.wave = s.wave
             where w.status = 'DETERMINED' and s.announce_at <= $1
             order by w.wave
               for no key update of w skip locked
            """;

    private final Pool pool;
    private final WaveStore waves;
    private final ProgrammeTime time;

    ScheduledAnnouncements(Pool pool, WaveStore waves, ProgrammeTime time) {
        this.pool = pool;
        this.waves = waves;
        this.time = time;
    }

    /** Sets when a wave is announced; does nothing where no time is given. */
    Uni<Void> schedule(SqlConnection tx, int wave, Instant announceAt) {
        return announceAt == null
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(SCHEDULE)
                        .execute(Values.of(wave, announceAt))
                        .replaceWithVoid();
    }

    /** Refuses an announcement before the notice; fails with {@code ANNOUNCEMENT_TOO_EARLY}. */
    static void refuseBeforeNotice(int wave, Instant announceAt, Instant noticeAt) {
        if (announceAt != null && announceAt.isBefore(noticeAt)) {
            throw Refusal.of(WaveProblem.ANNOUNCEMENT_TOO_EARLY, Integer.toString(wave), noticeAt.toString())
                    .toException();
        }
    }

    @Scheduled(
            every = "${prakerja.wave.calendar-interval:PT1S}",
            identity = "scheduled-announcements",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> announceDue() {
        Instant now = time.now();
        return pool.withTransaction(tx -> tx.preparedQuery(DUE)
                .execute(Values.of(now))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().<Row>iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(row -> waves.lock(tx, row.getInteger("wave"))
                        .chain(wave -> waves.update(tx, wave.announce(now).orThrow(), WaveCalendar.CALENDAR)))
                .collect()
                .last()
                .replaceWithVoid());
    }
}

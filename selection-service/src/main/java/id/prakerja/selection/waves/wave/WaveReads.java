package id.prakerja.selection.waves.wave;

import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.selection.waves.wave.domain.Wave;
import id.prakerja.selection.waves.wave.domain.WaveStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows waves. */
@ApplicationScoped
public class WaveReads {

    private final Pool pool;
    private final WaveStore waves;
    private final DrawProgressBoard progress;
    private final ProgrammeTime time;

    WaveReads(Pool pool, WaveStore waves, DrawProgressBoard progress, ProgrammeTime time) {
        this.pool = pool;
        this.waves = waves;
        this.progress = progress;
        this.time = time;
    }

    /**
     * Shows a wave.
     *
     * @param number its number
     * @return the wave with its seats and the progress of a running draw; fails with {@code WAVE_UNKNOWN}
     */
    public Uni<WaveView> show(int number) {
        return waves.get(pool, number).chain(this::show);
    }

    /**
     * Shows a wave that has been read or changed.
     *
     * @param wave the wave
     * @return the wave with its seats and the progress of a running draw
     */
    public Uni<WaveView> show(Wave wave) {
        Uni<DrawProgress> running = wave.status() == WaveStatus.CLOSED
                ? progress.find(wave.number())
                : Uni.createFrom().nullItem();
        return waves.provinces(pool, wave.number())
                .chain(provinces -> running.map(noted -> WaveView.of(wave, provinces, noted, time)));
    }

    /** The waves that are open and the next one. */
    Uni<CalendarView> calendar() {
        return waves.upcoming(pool).map(upcoming -> CalendarView.of(upcoming, time));
    }

    /** A page of waves by number. */
    Uni<Page<WaveView>> list(PageRequest page) {
        int after = Math.toIntExact(page.positionAsNumber().orElse(0L));
        int limit = page.limit();
        return waves.list(pool, after, limit + 1)
                .map(rows -> rows.stream()
                        .map(wave -> WaveView.of(wave, null, null, time))
                        .toList())
                .map(views -> Page.of(views, limit, WaveView::wave));
    }
}

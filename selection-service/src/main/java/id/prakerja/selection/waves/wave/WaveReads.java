package id.prakerja.selection.waves.wave;

import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.selection.waves.wave.domain.Wave;
import id.prakerja.selection.waves.wave.domain.WaveStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
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

    /** Shows a wave with its seats and the progress of a running draw; fails with {@code WAVE_UNKNOWN}. */
    public Uni<WaveView> show(SqlClient client, int number) {
        return waves.get(client, number)
                .chain(wave -> waves.provinces(client, number)
                        .chain(provinces -> progress(wave).map(noted -> WaveView.of(wave, provinces, noted, time))));
    }

    /** Shows a wave as it is in the database. */
    public Uni<WaveView> show(int number) {
        return show(pool, number);
    }

    private Uni<DrawProgress> progress(Wave wave) {
        return wave.status() == WaveStatus.CLOSED
                ? progress.find(wave.number())
                : Uni.createFrom().nullItem();
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

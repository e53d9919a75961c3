package id.prakerja.selection.draw.reserve;

import id.prakerja.refusal.Refusal;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.selection.draw.reserve.domain.ReserveProblem;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows determination lists once they are public. */
@ApplicationScoped
class DeterminationListReads {

    private static final String PAGE = """
            select line, action, entry_id, rank, seat_province, seat, in_place_of_rank, reasons
              from determination_line
             where wave = $1 and stage = $2 and line > $3
             order by line
             limit $4
            """;

    private final Pool pool;
    private final WaveStore waves;

    DeterminationListReads(Pool pool, WaveStore waves) {
        this.pool = pool;
        this.waves = waves;
    }

    /** A page of a stage's lines; fails with {@code WAVE_UNKNOWN} or {@code DETERMINATION_NOT_PUBLIC}. */
    Uni<Page<DeterminationLineView>> page(int number, String stage, PageRequest page) {
        int after = Math.toIntExact(page.positionAsNumber().orElse(0L));
        int limit = page.limit();
        return waves.get(pool, number)
                .invoke(wave -> {
                    if (!wave.status().announced()) {
                        throw Refusal.of(
                                        ReserveProblem.DETERMINATION_NOT_PUBLIC,
                                        Integer.toString(number),
                                        wave.status())
                                .toException();
                    }
                })
                .chain(wave -> pool.preparedQuery(PAGE).execute(Values.of(number, stage, after, limit + 1)))
                .map(rows -> Rows.list(rows, DeterminationLineView::of))
                .map(lines -> Page.of(lines, limit, DeterminationLineView::line));
    }
}

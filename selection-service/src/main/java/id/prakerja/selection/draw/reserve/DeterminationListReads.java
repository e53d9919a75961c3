package id.prakerja.selection.draw.reserve;

import id.prakerja.refusal.Refusal;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.selection.draw.reserve.domain.ReserveProblem;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.selection.waves.wave.domain.Wave;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

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

    private static final int PIECE = 5_000;

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
        return announced(number)
                .chain(wave -> lines(number, stage, after, limit + 1))
                .map(lines -> Page.of(lines, limit, DeterminationLineView::line));
    }

    /** The whole list of a stage as its decree published it, in pieces without their last line feed: the server ends every piece with one. */
    Multi<byte[]> published(int number, String stage) {
        AtomicInteger last = new AtomicInteger();
        return Multi.createBy()
                .repeating()
                .uni(() -> lines(number, stage, last.get(), PIECE))
                .whilst(lines -> lines.size() == PIECE)
                .select()
                .where(lines -> !lines.isEmpty())
                .map(lines -> {
                    ByteArrayOutputStream piece = new ByteArrayOutputStream();
                    lines.forEach(line -> piece.writeBytes(line.published()));
                    last.addAndGet(lines.size());
                    return Arrays.copyOf(piece.toByteArray(), piece.size() - 1);
                });
    }

    /** The wave, once its list may be seen. */
    Uni<Wave> announced(int number) {
        return waves.get(pool, number).invoke(wave -> {
            if (!wave.status().announced()) {
                throw Refusal.of(ReserveProblem.DETERMINATION_NOT_PUBLIC, Integer.toString(number), wave.status())
                        .toException();
            }
        });
    }

    private Uni<List<DeterminationLineView>> lines(int wave, String stage, int after, int most) {
        return pool.preparedQuery(PAGE)
                .execute(Values.of(wave, stage, after, most))
                .map(rows -> Rows.list(rows, DeterminationLineView::of));
    }
}

package id.prakerja.selection.reading.export;

import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.StreamSupport;

/** Who took which data away. Nothing is given out before it is logged. */
@ApplicationScoped
class ExportLog {

    private static final String START = """
            insert into export_log (wave, kind, format, province, state, after, started_at, started_by)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            returning id
            """;

    private static final String FINISH = "update export_log set finished_at = $2, lines = $3 where id = $1";

    private static final String PAGE = """
            select id, wave, kind, format, province, state, after, started_at, started_by, finished_at, lines
              from export_log
             where $1 = 0 or id < $1
             order by id desc
             limit $2
            """;

    private final Pool pool;
    private final ProgrammeTime time;

    ExportLog(Pool pool, ProgrammeTime time) {
        this.pool = pool;
        this.time = time;
    }

    /** Logs that an export begins; gives its number. */
    Uni<Long> start(int wave, ExportKind kind, ExportFormat format, ExportRequest request, String by) {
        return pool.preparedQuery(START)
                .execute(Tuple.from(Arrays.asList(
                        wave,
                        kind.name(),
                        format.name(),
                        request.province,
                        request.state,
                        request.after,
                        time.now().atOffset(ZoneOffset.UTC),
                        by)))
                .map(rows -> rows.iterator().next().getLong("id"));
    }

    /** Logs that an export has been given out whole. */
    Uni<Void> finish(long id, long lines) {
        return pool.preparedQuery(FINISH)
                .execute(Tuple.of(id, time.now().atOffset(ZoneOffset.UTC), lines))
                .replaceWithVoid();
    }

    /** A page of the log, newest first. */
    Uni<Page<ExportLogView>> page(PageRequest page) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(page.positionAsNumber().orElse(0L), page.limit() + 1))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ExportLogView::of)
                        .toList())
                .map(views -> Page.of(views, page.limit(), ExportLogView::id));
    }
}

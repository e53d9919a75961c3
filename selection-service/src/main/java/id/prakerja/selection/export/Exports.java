package id.prakerja.selection.export;

import id.prakerja.selection.wave.WaveStore;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Streams exports, a page per query and as fast as the reader takes it, so that memory holds one page and no transaction stays open
 * however long the reader takes.
 */
@ApplicationScoped
class Exports {

    private static final int PAGE = 2_000;

    private final Pool pool;
    private final WaveStore waves;
    private final ExportLog log;

    Exports(Pool pool, WaveStore waves, ExportLog log) {
        this.pool = pool;
        this.waves = waves;
        this.log = log;
    }

    /** An export that has been logged. */
    record Begun(long id, int wave, ExportKind kind, ExportFormat format, ExportRequest request, Object after) {}

    /** Begins; fails with {@code WAVE_UNKNOWN}, {@code EXPORT_UNKNOWN} or {@code CURSOR_INVALID}. */
    Uni<Begun> begin(int wave, String name, ExportFormat format, ExportRequest request, String by) {
        return waves.get(pool, wave).chain(known -> {
            ExportKind kind = ExportKind.named(name);
            Object after = kind.key(request.after);
            return log.start(wave, kind, format, request, by)
                    .map(id -> new Begun(id, wave, kind, format, request, after));
        });
    }

    /** The bytes, in pieces. */
    Multi<byte[]> stream(Begun export) {
        AtomicReference<Progress> progress = new AtomicReference<>(new Progress(export.after(), 0));
        return Multi.createBy()
                .repeating()
                .uni(() -> page(export, progress.get().key())
                        .map(rows -> new Piece(text(export, rows, progress), rows.size())))
                .whilst(piece -> piece.lines() == PAGE)
                .map(piece -> export.format().piece(piece.text()).getBytes(StandardCharsets.UTF_8))
                .filter(bytes -> bytes.length > 0)
                .onCompletion()
                .call(() -> log.finish(export.id(), progress.get().lines()));
    }

    private record Progress(Object key, long lines) {}

    private record Piece(String text, int lines) {}

    private Uni<RowSet<Row>> page(Begun export, Object after) {
        return pool.preparedQuery(export.kind().sql())
                .execute(Tuple.from(
                        Arrays.asList(export.wave(), after, export.request().province, export.request().state, PAGE)));
    }

    private static String text(Begun export, RowSet<Row> rows, AtomicReference<Progress> progress) {
        StringBuilder text = new StringBuilder();
        Progress before = progress.get();
        if (before.lines() == 0) {
            text.append(export.format().header(rows.columnsNames()));
        }
        Object key = before.key();
        for (Row row : rows) {
            text.append(export.format().line(rows.columnsNames(), row));
            key = row.getValue(0);
        }
        progress.set(new Progress(key, before.lines() + rows.size()));
        return text.toString();
    }
}

package id.prakerja.selection.reading.export;

import id.prakerja.selection.waves.wave.WaveStore;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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
    private final EntryLines entries;
    private final ExportLog log;

    Exports(Pool pool, WaveStore waves, EntryLines entries, ExportLog log) {
        this.pool = pool;
        this.waves = waves;
        this.entries = entries;
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
                        .map(lines -> new Piece(text(export, lines, progress), lines.size())))
                .whilst(piece -> piece.lines() == PAGE)
                .map(piece -> export.format().piece(piece.text()).getBytes(StandardCharsets.UTF_8))
                .filter(bytes -> bytes.length > 0)
                .onCompletion()
                .call(() -> log.finish(export.id(), progress.get().lines()));
    }

    private record Progress(Object key, long lines) {}

    private record Piece(String text, int lines) {}

    private Uni<Lines> page(Begun export, Object after) {
        String province = export.request().province;
        String state = export.request().state;
        return export.kind() == ExportKind.ENTRIES
                ? entries.page(export.wave(), after == null ? 0 : (int) after, province, state, PAGE)
                : pool.preparedQuery(export.kind().sql())
                        .execute(Tuple.from(Arrays.asList(export.wave(), after, province, state, PAGE)))
                        .map(Lines::of);
    }

    private static String text(Begun export, Lines lines, AtomicReference<Progress> progress) {
        StringBuilder text = new StringBuilder();
        Progress before = progress.get();
        if (before.lines() == 0) {
            text.append(export.format().header(lines.columns()));
        }
        Object key = before.key();
        for (List<?> values : lines.values()) {
            text.append(export.format().line(lines.columns(), values));
            key = values.get(0);
        }
        progress.set(new Progress(key, before.lines() + lines.size()));
        return text.toString();
    }
}

package id.prakerja.exports;

import id.prakerja.sheets.SheetFormat;
import id.prakerja.sheets.SheetLimits;
import id.prakerja.sheets.SheetWriter;
import id.prakerja.sheets.Sheets;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestMulti;

/**
 * Gives a list out, a page per query and as fast as the reader takes it: memory holds one page, however long the list is and however
 * slow the reader.
 */
public final class Exports {

    private static final int PAGE = 2_000;

    private final ExportLog log;
    private final Sheets sheets = new Sheets(SheetLimits.STANDARD);

    /** Exports that are logged there. */
    public Exports(ExportLog log) {
        this.log = log;
    }

    /**
     * The answer of a resource method that produces the media type of the format.
     *
     * @return the file, once it has been logged who takes it and why
     */
    public RestMulti<byte[]> answer(ExportRequest request, ExportSource source) {
        return answer(Uni.createFrom().voidItem(), request, source);
    }

    /**
     * The same, once it is sure that the caller may have it.
     *
     * @param permission fails with a refusal if not; nothing is logged or given out then
     */
    public RestMulti<byte[]> answer(Uni<?> permission, ExportRequest request, ExportSource source) {
        return RestMulti.fromUniResponse(
                permission.chain(() -> log.start(request)),
                export -> pieces(export, request, source),
                export -> Map.of(
                        "Content-Disposition", List.of("attachment; filename=\"" + request.fileName() + "\""),
                        "Cache-Control", List.of("no-store")));
    }

    private Multi<byte[]> pieces(UUID export, ExportRequest request, ExportSource source) {
        Multi<byte[]> pieces = stream(export, request, source);
        return request.format() == SheetFormat.NDJSON ? pieces.map(Exports::withoutLineEnd) : pieces;
    }

    /** The server ends every piece of NDJSON with a line feed by itself. */
    private static byte[] withoutLineEnd(byte[] lines) {
        return Arrays.copyOf(lines, lines.length - 1);
    }

    /** The bytes of an export that has been logged, in pieces of whole rows; a piece is made when it is asked for. */
    Multi<byte[]> stream(UUID export, ExportRequest request, ExportSource source) {
        Progress progress = new Progress(sheets, request, source);
        return Multi.createBy()
                .repeating()
                .uni(() -> source.page(progress.last, PAGE).map(progress::write))
                .whilst(piece -> !progress.ended)
                .filter(piece -> piece.length > 0)
                .onTermination()
                .call(() -> log.end(export, progress.rows, progress.ended));
    }

    /** One file under way. */
    private static final class Progress {

        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private final SheetWriter writer;
        private String last;
        private long rows;
        private boolean ended;

        Progress(Sheets sheets, ExportRequest request, ExportSource source) {
            this.last = request.after();
            try {
                this.writer = sheets.write(request.format(), written, source.columns());
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        byte[] write(ExportPage page) {
            try {
                for (Map<String, Object> row : page.rows()) {
                    writer.row(row);
                }
                rows += page.rows().size();
                last = page.last();
                if (page.rows().size() < PAGE) {
                    writer.close();
                    ended = true;
                } else {
                    writer.flush();
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            byte[] piece = written.toByteArray();
            written.reset();
            return piece;
        }
    }
}

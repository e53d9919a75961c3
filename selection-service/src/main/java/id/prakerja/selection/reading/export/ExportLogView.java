package id.prakerja.selection.reading.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An export that was taken.
 *
 * @param id number of the export
 * @param wave the wave
 * @param kind what was exported
 * @param format how
 * @param province filter; absent where there was none
 * @param state filter; absent where there was none
 * @param after where it went on from; absent from the beginning
 * @param startedAt when, UTC
 * @param startedBy who: an account
 * @param finishedAt when it was given out whole, UTC; absent while under way, and for good if it broke off
 * @param lines lines given out; absent likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Export", examples = """
                {"id": 12, "wave": 6, "kind": "PARTICIPANTS", "format": "CSV", "province": "32",
                 "startedAt": "2020-09-05T03:00:00Z", "startedBy": "operator-1", "finishedAt": "2020-09-05T03:00:04Z",
                 "lines": 142945}""")
record ExportLogView(
        long id,
        int wave,
        String kind,
        String format,
        String province,
        String state,
        String after,
        Instant startedAt,
        String startedBy,
        Instant finishedAt,
        Long lines) {

    static ExportLogView of(Row row) {
        return new ExportLogView(
                row.getLong("id"),
                row.getInteger("wave"),
                row.getString("kind"),
                row.getString("format"),
                row.getString("province"),
                row.getString("state"),
                row.getString("after"),
                row.getOffsetDateTime("started_at").toInstant(),
                row.getString("started_by"),
                Optional.ofNullable(row.getOffsetDateTime("finished_at"))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                row.getLong("lines"));
    }
}

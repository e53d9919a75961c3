package id.prakerja.selection.reading.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.exports.LoggedExport;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An export that was taken. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Export", examples = """
                {"id": "01991b2c-7a5e-7c11-8a7d-0d8a1c9b7f10", "name": "wave-6-participants", "format": "CSV",
                 "filters": {"province": "32"}, "reason": "Report to the ministry, August",
                 "startedAt": "2020-09-05T03:00:00Z", "startedBy": "operator-1", "endedAt": "2020-09-05T03:00:04Z",
                 "lines": 142945, "whole": true}""")
record ExportLogView(
        UUID id,
        String name,
        String format,
        Map<String, String> filters,
        String after,
        String reason,
        Instant startedAt,
        String startedBy,
        Instant endedAt,
        Long lines,
        Boolean whole) {

    static ExportLogView of(LoggedExport export) {
        return new ExportLogView(
                export.id(),
                export.name(),
                export.format(),
                export.filters(),
                export.after(),
                export.reason(),
                export.startedAt(),
                export.startedBy(),
                export.endedAt(),
                export.rows(),
                export.whole());
    }
}

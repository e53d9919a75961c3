package id.prakerja.selection.candidates.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.selection.candidates.list.domain.ListKind;
import id.prakerja.sql.Rows;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a list stands in selection. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "List", examples = """
                {"kind": "EXCLUSION", "list": "OTHER_AID", "heldVersion": 2,
                 "digest": "cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd", "members": 115200,
                 "heldAt": "2020-08-20T00:00:03Z", "newestVersion": 3, "changesArrived": 4100, "changesExpected": 5200}""")
record ListView(
        ListKind kind,
        String list,
        Long heldVersion,
        String digest,
        Long members,
        Instant heldAt,
        Long newestVersion,
        Long changesArrived,
        Long changesExpected) {

    static ListView of(Row row) {
        return new ListView(
                ListKind.valueOf(row.getString("kind")),
                row.getString("list"),
                row.getLong("held_version"),
                row.getString("digest"),
                row.getLong("members"),
                Rows.instant(row, "held_at"),
                row.getLong("newest_version"),
                row.getLong("changes"),
                row.getLong("expected"));
    }
}

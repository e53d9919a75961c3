package id.prakerja.selection.candidates.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.selection.candidates.list.domain.ListKind;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a list stands in selection.
 *
 * @param kind what it means for the people on it
 * @param list its name
 * @param heldVersion the newest version held whole, which a decision made now would name; absent if there is none
 * @param digest hex SHA-256 of the file that version came in
 * @param members people on it
 * @param heldAt since when it is held, UTC
 * @param newestVersion the newest version of which anything has arrived
 * @param changesArrived changes of that version that have arrived
 * @param changesExpected changes it has; absent until its publication has arrived
 */
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
                Optional.ofNullable(row.getOffsetDateTime("held_at"))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                row.getLong("newest_version"),
                row.getLong("changes"),
                row.getLong("expected"));
    }
}

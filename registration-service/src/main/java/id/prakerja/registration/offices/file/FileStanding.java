package id.prakerja.registration.offices.file;

import id.prakerja.refusal.Refusal;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;

/** Where files of one kind stand: the steps that all kinds share, in the table of the kind. */
final class FileStanding {

    private static final String WHOLE = "update %s set status = 'CHECKING' where id = $1 and status = 'RECEIVING'";

    private static final String ABANDONED = """
            update %s set status = 'EXPIRED', finished_at = $2 where id = any ($1::uuid[]) and status = 'RECEIVING'
            """;

    private static final String REFUSED = """
            update %s set status = 'REFUSED', refusal = $2::text::jsonb, finished_at = $3 where id = $1 and status = 'CHECKING'
            """;

    private static final String FAILED = """
            update %s set status = 'FAILED', refusal = $2::text::jsonb, finished_at = $3
             where id = $1 and status in ('CHECKING', '%s')
            """;

    /** The file had been looked through as a whole if the number of its rows is known. */
    private static final String RESUMED = """
            update %s set status = case when rows is null then 'CHECKING' else '%s' end, refusal = null, finished_at = null
             where id = $1 and status = 'FAILED'
            """;

    private final String table;
    private final String working;
    private final FileRefusals refusals;
    private final Clock clock;

    /** Of the files in a table. */
    FileStanding(String table, String working, FileRefusals refusals, Clock clock) {
        this.table = table;
        this.working = working;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** The last part has come; whether it was a file of this kind that waited for it. */
    Uni<Boolean> whole(SqlConnection tx, UUID id) {
        return changed(tx, WHOLE.formatted(table), Values.of(id)).map(files -> files == 1);
    }

    /** Files of this kind among these will not come whole. */
    Uni<Void> abandoned(SqlConnection tx, Collection<UUID> ids) {
        return changed(tx, ABANDONED.formatted(table), Values.of(ids.toArray(UUID[]::new), clock.instant()))
                .replaceWithVoid();
    }

    /** The file is refused as a whole. */
    Uni<Void> refused(SqlConnection tx, UUID id, Refusal refusal) {
        return changed(tx, REFUSED.formatted(table), Values.of(id, refusals.written(refusal), clock.instant()))
                .replaceWithVoid();
    }

    /** Working it through has failed; what was decided before stays. */
    Uni<Void> failed(SqlConnection tx, UUID id, Refusal reason) {
        return changed(tx, FAILED.formatted(table, working), Values.of(id, refusals.written(reason), clock.instant()))
                .replaceWithVoid();
    }

    /** A file that had failed is worked on again. */
    Uni<Void> resumed(SqlConnection tx, UUID id) {
        return changed(tx, RESUMED.formatted(table, working), Values.of(id)).replaceWithVoid();
    }

    private static Uni<Integer> changed(SqlConnection tx, String sql, Tuple values) {
        return tx.preparedQuery(sql).execute(values).map(rows -> rows.rowCount());
    }
}

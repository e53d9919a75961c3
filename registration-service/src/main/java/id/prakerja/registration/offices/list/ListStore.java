package id.prakerja.registration.offices.list;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.registration.offices.file.FileClaims;
import id.prakerja.sheets.SheetFormat;
import id.prakerja.uploads.Uploads;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Hands versions of lists out to workers and keeps where each stands. */
@ApplicationScoped
class ListStore {

    private static final String CLAIM = """
            with due as materialized (
                select w.id
                  from list_version w
                  left join file_upload f on f.id = w.id
                 where w.status in ('RECEIVING', 'CHECKING', 'READING', 'PUBLISHING') and w.lease_until <= clock_timestamp()
                   and (w.status = 'PUBLISHING' or w.attempts < $3 and f.received_bytes = f.declared_bytes)
                 order by w.lease_until
                 limit 1
                   for update of w skip locked)
            update list_version v
               set lease_owner = $1, lease_until = clock_timestamp() + $2 * interval '1 millisecond',
                   attempts = attempts + 1, status = case v.status when 'RECEIVING' then 'CHECKING' else v.status end
              from due, programme_list l
             where v.id = due.id and l.name = v.list
            returning v.id, v.list, l.kind, v.status, v.format, v.sha256, v.rows_done, v.number, v.approved_at
            """;

    private static final String CHECKED = """
            update list_version set status = 'READING', rows = $3, attempts = 0
             where id = $1 and lease_owner = $2 and status = 'CHECKING'
            """;

    private static final String LOCK =
            "select 1 from list_version where id = $1 and lease_owner = $2 and status = $3 for update";

    private static final String FORGET_FAILED = """
            delete from list_candidate c using list_version v where v.id = c.version_id and v.status = 'FAILED'
            """;

    private final Pool pool;
    private final ListConfig config;
    private final FileClaims claims;

    ListStore(Pool pool, Uploads uploads, ListConfig config, ObjectMapper json, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.claims = new FileClaims(pool, uploads, json, clock, "list_version", config.lease());
    }

    Uni<Optional<ListClaim>> claim() {
        String owner = UUID.randomUUID().toString();
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(owner, config.lease().toMillis(), FileClaims.MOST_ATTEMPTS))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(read(rows.iterator().next(), owner)));
    }

    private static ListClaim read(Row row, String owner) {
        OffsetDateTime approved = row.getOffsetDateTime("approved_at");
        return new ListClaim(
                row.getUUID("id"),
                owner,
                row.getString("list"),
                ListKind.valueOf(row.getString("kind")),
                ListStatus.valueOf(row.getString("status")),
                SheetFormat.valueOf(row.getString("format")),
                row.getString("sha256"),
                row.getLong("rows_done"),
                row.getLong("number"),
                approved == null ? null : approved.toInstant());
    }

    /** Forgets the people of files that were set aside half read. */
    Uni<Void> forgetFailed() {
        return pool.query(FORGET_FAILED).execute().replaceWithVoid();
    }

    /** The lease, the refusal and the end of files. */
    FileClaims claims() {
        return claims;
    }

    /** The file is what was announced: its people may be read. */
    Uni<Void> checked(ListClaim claim, long rows) {
        return pool.preparedQuery(CHECKED)
                .execute(Tuple.of(claim.id(), claim.owner(), rows))
                .invoke(changed -> FileClaims.requireOne(changed.rowCount()))
                .replaceWithVoid();
    }

    /** Makes sure, and keeps so until the commit, that no other worker works on the version. */
    Uni<Void> lock(SqlConnection tx, ListClaim claim, ListStatus status) {
        return tx.preparedQuery(LOCK)
                .execute(Tuple.of(claim.id(), claim.owner(), status.name()))
                .invoke(rows -> FileClaims.requireOne(rows.size()))
                .replaceWithVoid();
    }
}

package id.prakerja.registration.offices.offline;

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
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Hands files out to workers and keeps where each stands. A worker whose claim another has taken over changes nothing any more. */
@ApplicationScoped
class OfflineStore {

    /** Takes the file that has waited longest, or one whose worker is gone. */
    private static final String CLAIM = """
            with due as materialized (
                select u.id
                  from offline_upload u
                  join file_upload f on f.id = u.id
                 where u.status in ('RECEIVING', 'CHECKING', 'PROCESSING') and u.lease_until <= clock_timestamp()
                   and u.attempts < $3 and f.received_bytes = f.declared_bytes
                 order by u.lease_until
                 limit 1
                   for update of u skip locked)
            update offline_upload o
               set lease_owner = $1, lease_until = clock_timestamp() + $2 * interval '1 millisecond',
                   attempts = attempts + 1, status = case o.status when 'RECEIVING' then 'CHECKING' else o.status end
              from due, hand_over_record r
             where o.id = due.id and r.id = o.hand_over_record
            returning o.id, o.status, o.format, o.sha256, o.province, r.forms, o.correction_of, o.rows_done, o.opened_by
            """;

    private static final String CHECKED = """
            update offline_upload
               set status = 'PROCESSING', rows = $3, attempts = 0, worked_from = clock_timestamp(), worked_to = clock_timestamp()
             where id = $1 and lease_owner = $2 and status = 'CHECKING'
            """;

    private static final String LOCK = """
            select 1 from offline_upload
             where id = $1 and lease_owner = $2 and status = 'PROCESSING' and rows_done = $3
               for update
            """;

    private static final String ADVANCE = """
            update offline_upload
               set rows_done = rows_done + $2, accepted = accepted + $3, rejected = rejected + $4, duplicates = duplicates + $5, attempts = 0,
                   worked_to = clock_timestamp(), lease_until = clock_timestamp() + $6 * interval '1 millisecond'
             where id = $1
            """;

    private static final String DONE = """
            update offline_upload set status = 'DONE', finished_at = $3
             where id = $1 and lease_owner = $2 and status = 'PROCESSING' and rows_done = rows
            """;

    private final Pool pool;
    private final Uploads uploads;
    private final OfflineConfig config;
    private final Clock clock;
    private final FileClaims claims;

    OfflineStore(Pool pool, Uploads uploads, OfflineConfig config, ObjectMapper json, Clock clock) {
        this.pool = pool;
        this.uploads = uploads;
        this.config = config;
        this.clock = clock;
        this.claims = new FileClaims(pool, uploads, json, clock, "offline_upload", config.lease());
    }

    /** A file to work through, if one is waiting. */
    Uni<Optional<OfflineClaim>> claim() {
        String owner = UUID.randomUUID().toString();
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(owner, config.lease().toMillis(), FileClaims.MOST_ATTEMPTS))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(read(rows.iterator().next(), owner)));
    }

    private static OfflineClaim read(Row row, String owner) {
        return new OfflineClaim(
                row.getUUID("id"),
                owner,
                OfflineStatus.valueOf(row.getString("status")),
                SheetFormat.valueOf(row.getString("format")),
                row.getString("sha256"),
                row.getString("province"),
                row.getInteger("forms"),
                row.getUUID("correction_of") != null,
                row.getLong("rows_done"),
                row.getString("opened_by"));
    }

    /** The lease, the refusal and the end of files. */
    FileClaims claims() {
        return claims;
    }

    /** The file is what was announced: its rows may go in. */
    Uni<Void> checked(OfflineClaim claim, long rows) {
        return pool.preparedQuery(CHECKED)
                .execute(Tuple.of(claim.id(), claim.owner(), rows))
                .invoke(changed -> FileClaims.requireOne(changed.rowCount()))
                .replaceWithVoid();
    }

    /** Makes sure, and keeps so until the commit, that no other worker decides the rows after these. */
    Uni<Void> lock(SqlConnection tx, OfflineClaim claim, long rowsDone) {
        return tx.preparedQuery(LOCK)
                .execute(Tuple.of(claim.id(), claim.owner(), rowsDone))
                .invoke(rows -> FileClaims.requireOne(rows.size()))
                .replaceWithVoid();
    }

    /** Moves the position in the transaction that decides the rows. */
    Uni<Void> advance(SqlConnection tx, OfflineClaim claim, long rows, long accepted, long duplicates) {
        return tx.preparedQuery(ADVANCE)
                .execute(Tuple.of(
                        claim.id(),
                        rows,
                        accepted,
                        rows - accepted,
                        duplicates,
                        config.lease().toMillis()))
                .replaceWithVoid();
    }

    /** Every row is decided: the file is not needed any more. */
    Uni<Void> done(OfflineClaim claim) {
        return pool.withTransaction(tx -> tx.preparedQuery(DONE)
                .execute(Tuple.of(claim.id(), claim.owner(), clock.instant().atOffset(ZoneOffset.UTC)))
                .invoke(changed -> FileClaims.requireOne(changed.rowCount()))
                .chain(() -> uploads.discard(tx, claim.id())));
    }
}

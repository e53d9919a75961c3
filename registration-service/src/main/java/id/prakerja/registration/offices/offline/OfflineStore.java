package id.prakerja.registration.offices.offline;

import id.prakerja.registration.offices.file.OfficeSheet;
import id.prakerja.registration.offices.offline.domain.WrittenForm;
import id.prakerja.sheets.SheetFormat;
import id.prakerja.sheets.SheetLayout;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Where files of offices stand while they are worked through. */
@ApplicationScoped
class OfflineStore {

    /** A row of a correction that still holds only the text of the unreadable one is no blank row. */
    static final SheetLayout LAYOUT = new SheetLayout(
            Stream.concat(WrittenForm.COLUMNS.stream(), Stream.of(WrittenForm.WRITTEN))
                    .toList(),
            WrittenForm.REQUIRED_COLUMNS);

    private static final String FIND = """
            select o.id, o.status, o.format, o.sha256, o.province, r.forms, o.correction_of, o.rows_done, o.opened_by
              from offline_upload o
              join hand_over_record r on r.id = o.hand_over_record
             where o.id = $1
            """;

    private static final String CHECKED = """
            update offline_upload
               set status = 'PROCESSING', rows = $2, worked_from = clock_timestamp(), worked_to = clock_timestamp()
             where id = $1 and status = 'CHECKING'
            """;

    private static final String ADVANCE = """
            update offline_upload
               set rows_done = rows_done + $3, accepted = accepted + $3 - $4, rejected = rejected + $4,
                   duplicates = duplicates + $5, worked_to = clock_timestamp()
             where id = $1 and status = 'PROCESSING' and rows_done = $2
            """;

    private static final String DONE = """
            update offline_upload set status = 'DONE', finished_at = $2
             where id = $1 and status = 'PROCESSING' and rows_done = rows
            """;

    private final Pool pool;
    private final Clock clock;

    OfflineStore(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    Uni<Optional<OfflineFile>> find(UUID id) {
        return pool.preparedQuery(FIND).execute(Tuple.of(id)).map(rows -> Rows.first(rows, OfflineStore::read));
    }

    private static OfflineFile read(Row row) {
        return new OfflineFile(
                row.getUUID("id"),
                Rows.constant(row, "status", OfflineStatus.class),
                new OfficeSheet(Rows.constant(row, "format", SheetFormat.class), LAYOUT, row.getString("sha256")),
                row.getString("province"),
                row.getInteger("forms"),
                row.getUUID("correction_of") != null,
                row.getLong("rows_done"),
                row.getString("opened_by"));
    }

    /** The file is what was announced: its rows may go in. */
    Uni<Void> checked(UUID id, long rows) {
        return changeOne(
                pool.preparedQuery(CHECKED).execute(Values.of(id, rows)).map(done -> done.rowCount()));
    }

    /** Moves the position in the transaction that decides the rows; fails if they have been decided. */
    Uni<Void> advance(SqlConnection tx, UUID id, long rowsDone, DecidedRows decided) {
        return changeOne(tx.preparedQuery(ADVANCE)
                .execute(Values.of(id, rowsDone, decided.rows(), decided.rejected(), decided.duplicates()))
                .map(done -> done.rowCount()));
    }

    /** Every row is decided. */
    Uni<Void> done(SqlConnection tx, UUID id) {
        return changeOne(
                tx.preparedQuery(DONE).execute(Values.of(id, clock.instant())).map(done -> done.rowCount()));
    }

    private static Uni<Void> changeOne(Uni<Integer> changed) {
        return changed.invoke(rows -> {
                    if (rows != 1) {
                        throw new IllegalStateException("The file does not stand where this step begins");
                    }
                })
                .replaceWithVoid();
    }
}

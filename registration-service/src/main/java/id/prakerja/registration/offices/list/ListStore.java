package id.prakerja.registration.offices.list;

import id.prakerja.refusal.Refusal;
import id.prakerja.registration.offices.file.OfficeSheet;
import id.prakerja.registration.privacy.alias.Aliases;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where versions of lists stand while they are read and published. */
@ApplicationScoped
class ListStore {

    private static final SheetLayout LAYOUT = new SheetLayout(List.of("nik"), List.of("nik"));

    private static final String FIND = """
            select v.id, v.list, l.kind, v.status, v.format, v.sha256, v.rows_done, v.number, v.approved_at
              from list_version v
              join programme_list l on l.name = v.list
             where v.id = $1
            """;

    private static final String CHECKED =
            "update list_version set status = 'READING', rows = $2 where id = $1 and status = 'CHECKING'";

    private static final String PUBLISHING =
            "select from list_version where id = $1 and status = 'PUBLISHING' for update";

    private final Pool pool;
    private final Aliases aliases;

    ListStore(Pool pool, Aliases aliases) {
        this.pool = pool;
        this.aliases = aliases;
    }

    Uni<Optional<ListFile>> find(UUID id) {
        return pool.preparedQuery(FIND).execute(Tuple.of(id)).map(rows -> Rows.first(rows, ListStore::read));
    }

    private static ListFile read(Row row) {
        return new ListFile(
                row.getUUID("id"),
                row.getString("list"),
                Rows.constant(row, "kind", ListKind.class),
                Rows.constant(row, "status", ListStatus.class),
                new OfficeSheet(Rows.constant(row, "format", SheetFormat.class), LAYOUT, row.getString("sha256")),
                row.getLong("rows_done"),
                row.getLong("number"),
                Rows.instant(row, "approved_at"));
    }

    /** The file is what was announced: its people may be read. */
    Uni<Void> checked(UUID id, long rows) {
        return pool.preparedQuery(CHECKED).execute(Values.of(id, rows)).replaceWithVoid();
    }

    /** Forgets the people who were read; refused where some of the changes have gone out. */
    Uni<Void> forget(SqlConnection tx, UUID id) {
        return tx.preparedQuery(PUBLISHING)
                .execute(Tuple.of(id))
                .invoke(publishing -> {
                    if (publishing.size() > 0) {
                        throw Refusal.of(ListProblem.LIST_VERSION_PUBLISHING).toException();
                    }
                })
                .chain(() -> aliases.forgetCandidates(tx, id));
    }
}

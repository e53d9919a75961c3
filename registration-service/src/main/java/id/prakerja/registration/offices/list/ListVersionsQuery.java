package id.prakerja.registration.offices.list;

import id.prakerja.refusal.Refusal;
import id.prakerja.registration.offices.file.FileRefusals;
import id.prakerja.sheets.SheetFormat;
import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads versions of lists: their history, their progress, their faulty rows. */
@ApplicationScoped
class ListVersionsQuery {

    private static final String SELECT = """
            select id, list, number, status, refusal::text as refusal, format, sha256, legal_basis, rows, rows_done, members,
                   faulty, added, removed, published, opened_by, opened_at, approved_by, approved_at, finished_at
              from list_version
             where list = $1
            """;

    private static final String HISTORY = SELECT + " and ($2::uuid is null or id < $2) order by id desc limit $3";

    private static final String FAULTS = """
            select row_number, line, code, english, indonesian
              from list_fault
             where version_id = $1 and row_number > $2
             order by row_number
             limit $3
            """;

    private final Pool pool;
    private final FileRefusals refusals;

    ListVersionsQuery(Pool pool, FileRefusals refusals) {
        this.pool = pool;
        this.refusals = refusals;
    }

    Uni<ListVersionView> find(String list, UUID id) {
        return find(pool, list, id);
    }

    Uni<ListVersionView> find(SqlClient client, String list, UUID id) {
        return client.preparedQuery(SELECT + " and id = $2")
                .execute(Tuple.of(list, id))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw Refusal.of(ListProblem.LIST_VERSION_UNKNOWN).toException();
                    }
                    return view(rows.iterator().next());
                });
    }

    Uni<List<ListVersionView>> history(String list, UUID before, int most) {
        return pool.preparedQuery(HISTORY)
                .execute(Tuple.of(list, before, most))
                .map(rows -> Rows.list(rows, this::view));
    }

    Uni<List<ListFault>> faults(UUID version, long after, int most) {
        return pool.preparedQuery(FAULTS)
                .execute(Tuple.of(version, after, most))
                .map(rows -> Rows.list(
                        rows,
                        row -> new ListFault(
                                row.getLong("row_number"),
                                row.getLong("line"),
                                row.getString("code"),
                                row.getString("english"),
                                row.getString("indonesian"))));
    }

    private ListVersionView view(Row row) {
        return new ListVersionView(
                row.getUUID("id"),
                row.getString("list"),
                row.getLong("number"),
                Rows.constant(row, "status", ListStatus.class),
                refusals.read(row),
                Rows.constant(row, "format", SheetFormat.class),
                row.getString("sha256"),
                row.getString("legal_basis"),
                row.getLong("rows"),
                row.getLong("rows_done"),
                row.getLong("members"),
                row.getLong("faulty"),
                row.getLong("added"),
                row.getLong("removed"),
                row.getLong("published"),
                row.getString("opened_by"),
                Rows.instant(row, "opened_at"),
                row.getString("approved_by"),
                Rows.instant(row, "approved_at"),
                Rows.instant(row, "finished_at"));
    }
}

package id.prakerja.registration.offices.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.applicant.Message;
import id.prakerja.sheets.SheetFormat;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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
    private final ObjectMapper json;

    ListVersionsQuery(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
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
        return pool.preparedQuery(HISTORY).execute(Tuple.of(list, before, most)).map(rows -> {
            List<ListVersionView> versions = new ArrayList<>(rows.size());
            for (Row row : rows) {
                versions.add(view(row));
            }
            return versions;
        });
    }

    Uni<List<ListFault>> faults(UUID version, long after, int most) {
        return pool.preparedQuery(FAULTS)
                .execute(Tuple.of(version, after, most))
                .map(rows -> {
                    List<ListFault> faults = new ArrayList<>(rows.size());
                    for (Row row : rows) {
                        faults.add(new ListFault(
                                row.getLong("row_number"),
                                row.getLong("line"),
                                row.getString("code"),
                                row.getString("english"),
                                row.getString("indonesian")));
                    }
                    return faults;
                });
    }

    private ListVersionView view(Row row) {
        return new ListVersionView(
                row.getUUID("id"),
                row.getString("list"),
                row.getLong("number"),
                ListStatus.valueOf(row.getString("status")),
                message(row.getString("refusal")),
                SheetFormat.valueOf(row.getString("format")),
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
                instant(row, "opened_at"),
                row.getString("approved_by"),
                instant(row, "approved_at"),
                instant(row, "finished_at"));
    }

    private Message message(String stored) {
        try {
            return stored == null ? null : json.readValue(stored, Message.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored refusal cannot be read", e);
        }
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}

package id.prakerja.selection.candidates.list;

import id.prakerja.selection.candidates.list.domain.HeldList;
import id.prakerja.selection.candidates.list.domain.ListKind;
import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Shows the lists, and gives the versions that a decision made now would name. */
@ApplicationScoped
public class HeldLists {

    private static final String NEWEST_HELD = """
            select distinct on (kind, list) kind, list, list_version, digest
              from list_version
             where held_at is not null
             order by kind, list, list_version desc
            """;

    private static final String STANDING = """
            select l.kind, l.list, h.list_version as held_version, h.digest, h.members, h.held_at,
                   n.list_version as newest_version, n.changes, n.added + n.removed as expected
              from list l
              left join lateral (select * from list_version v
                                  where v.kind = l.kind and v.list = l.list and v.held_at is not null
                                  order by v.list_version desc limit 1) h on true
              left join lateral (select * from list_version v
                                  where v.kind = l.kind and v.list = l.list
                                  order by v.list_version desc limit 1) n on true
             order by l.kind, l.list
            """;

    private final Pool pool;

    HeldLists(Pool pool) {
        this.pool = pool;
    }

    /**
     * The newest version of each list that is held whole.
     *
     * @return by kind and name; lists of which no version is held are left out
     */
    public Uni<List<HeldList>> newest(SqlClient client) {
        return client.query(NEWEST_HELD).execute().map(rows -> Rows.list(rows, HeldLists::held));
    }

    /**
     * A row with kind, list, list_version and digest.
     *
     * @param row of any query that has these columns
     * @return the version
     */
    public static HeldList held(Row row) {
        return new HeldList(
                ListKind.valueOf(row.getString("kind")),
                row.getString("list"),
                row.getLong("list_version"),
                row.getString("digest"));
    }

    /** Every list, with what is held of it and what is on its way. */
    Uni<List<ListView>> show() {
        return pool.query(STANDING).execute().map(rows -> Rows.list(rows, ListView::of));
    }
}

package id.prakerja.registration.offices.list;

import id.prakerja.refusal.Refusal;
import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The lists that there are, each with the version in force. */
@ApplicationScoped
class Lists {

    private static final String SELECT = """
            select l.name, l.kind, l.description, v.number, v.finished_at,
                   v.members
              from programme_list l
              left join lateral (select number, finished_at, members
                                   from list_version
                                  where list = l.name and status = 'PUBLISHED'
                                  order by number desc
                                  limit 1) v on true
            """;

    /** A list that exists keeps its kind. */
    private static final String PUT = """
            insert into programme_list as l (name, kind, description) values ($1, $2, $3)
                on conflict (name) do update set description = excluded.description where l.kind = excluded.kind
            """;

    private final Pool pool;

    Lists(Pool pool) {
        this.pool = pool;
    }

    Uni<List<ProgrammeList>> all() {
        return pool.preparedQuery(SELECT + " order by l.name").execute().map(rows -> {
            List<ProgrammeList> lists = new ArrayList<>(rows.size());
            for (Row row : rows) {
                lists.add(read(row));
            }
            return lists;
        });
    }

    Uni<ProgrammeList> find(String name) {
        return pool.preparedQuery(SELECT + " where l.name = $1")
                .execute(Tuple.of(name))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw Refusal.of(ListProblem.LIST_UNKNOWN).toException();
                    }
                    return read(rows.iterator().next());
                });
    }

    Uni<ProgrammeList> put(String name, ListDescription description) {
        return pool.preparedQuery(PUT)
                .execute(Tuple.of(name, description.kind().name(), description.description()))
                .chain(changed -> {
                    if (changed.rowCount() == 0) {
                        throw Refusal.of(ListProblem.LIST_KIND_FIXED).toException();
                    }
                    return find(name);
                });
    }

    private static ProgrammeList read(Row row) {
        return new ProgrammeList(
                row.getString("name"),
                Rows.constant(row, "kind", ListKind.class),
                row.getString("description"),
                row.getLong("number"),
                row.getLong("members"),
                Rows.instant(row, "finished_at"));
    }
}

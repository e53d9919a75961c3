package id.prakerja.sealed.rotation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much is encrypted under which key, counted in every table of this database that holds envelopes. Such a table is known by its
 * columns, which are named alike everywhere: the envelope {@code x} and beside it {@code x_key} with the key's id.
 */
@ApplicationScoped
class KeyUse {

    private static final String ENVELOPES = """
            select c.table_name, k.column_name as key_column
              from information_schema.columns c
              join information_schema.columns k
                on k.table_schema = c.table_schema and k.table_name = c.table_name and k.column_name = c.column_name || '_key'
             where c.table_schema = current_schema() and c.data_type = 'bytea' and k.data_type = 'text'
             order by 1, 2
            """;

    private final Pool pool;

    KeyUse(Pool pool) {
        this.pool = pool;
    }

    /**
     * Counts everything: a few seconds for ten million people.
     *
     * @return envelopes by key, then by table; keys that nothing is encrypted under are missing
     */
    Uni<Map<String, Map<String, Long>>> count() {
        return pool.query(ENVELOPES)
                .execute()
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(counts(rows)))
                .onItem()
                .transformToUniAndConcatenate(count -> pool.query(count).execute())
                .collect()
                .asList()
                .map(results -> {
                    Map<String, Map<String, Long>> use = new TreeMap<>();
                    results.forEach(rows ->
                            rows.forEach(row -> use.computeIfAbsent(row.getString("key_id"), key -> new TreeMap<>())
                                    .merge(row.getString("table_name"), row.getLong("envelopes"), Long::sum)));
                    return use;
                });
    }

    /** The names come from the catalogue of the database, not from a request. */
    private static List<String> counts(Iterable<Row> envelopes) {
        List<String> counts = new ArrayList<>();
        for (Row row : envelopes) {
            String table = row.getString("table_name");
            String key = row.getString("key_column");
            counts.add(
                    ("select '%s' as table_name, \"%s\" as key_id, count(*) as envelopes from \"%s\" where \"%s\" is not null"
                                    + " group by 2")
                            .formatted(table, key, table, key));
        }
        return counts;
    }
}

package id.prakerja.sealed.erasure;

import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * All tables of a service that tell of a person. Each that exists is declared here as forgotten or kept; a test of the service
 * compares {@link #undeclared} with nothing, so that a new table cannot be overlooked.
 */
public final class PersonalTables {

    private static final String TELLING_OF_A_PERSON = """
            select c.table_name || '.' || c.column_name as name
              from information_schema.columns c
              join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
             where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.column_name = any ($1)
            """;

    private final List<PersonalTable> tables;

    /** The tables, in the order in which they forget. */
    public PersonalTables(PersonalTable... tables) {
        this.tables = List.of(tables);
    }

    /**
     * Deletes every row of these people from the tables that forget.
     *
     * @param tx the transaction that erases them
     */
    public Uni<Void> forget(SqlClient tx, Collection<UUID> people) {
        Uni<Void> forgotten = Uni.createFrom().voidItem();
        if (people.isEmpty()) {
            return forgotten;
        }
        Tuple ids = Tuple.of(people.toArray(UUID[]::new));
        for (PersonalTable table : tables) {
            if (table.kept() == null) {
                forgotten = forgotten.chain(() -> tx.preparedQuery(
                                "delete from %s where %s = any ($1::uuid[])".formatted(table.name(), table.person()))
                        .execute(ids)
                        .replaceWithVoid());
            }
        }
        return forgotten;
    }

    /**
     * Columns of the database that hold a person's id and are declared nowhere, as {@code table.column}.
     *
     * @param personColumns how such columns are named in this service
     */
    public Uni<Set<String>> undeclared(SqlClient client, Collection<String> personColumns) {
        Set<String> declared = tables.stream()
                .map(table -> table.name() + '.' + table.person())
                .collect(Collectors.toSet());
        return client.preparedQuery(TELLING_OF_A_PERSON)
                .execute(Tuple.of(personColumns.toArray(String[]::new)))
                .map(rows -> {
                    Set<String> found = new TreeSet<>(Rows.list(rows, row -> row.getString("name")));
                    found.removeAll(declared);
                    return found;
                });
    }
}

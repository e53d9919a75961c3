package id.prakerja.sealed.rotation;

import id.prakerja.sealed.rotation.SealedTable.KeyColumn;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The statements of re-encryption for one table. They differ in nothing but the names of its columns. */
final class SealedStatements {

    private static final String LEFT = "select count(*) as envelopes from %1$s where %2$s_key <> $1";

    /** A row that somebody else is changing is skipped, so that neither waits for the other; the next walk finds it. */
    private static final String NEXT = """
            select %3$s as owner, %2$s as envelope, %2$s_key as key_id, array[%4$s]::text[] as key
              from %1$s
             where (%5$s) > (%6$s) and %2$s_key <> $2
             order by %5$s
             limit $3
               for update skip locked
            """;

    private static final String REWRITE = """
            update %1$s
               set %2$s = e.fresh, %2$s_key = $1
              from unnest($2::text[], $3::text[], $4::bytea[]) as e (key_1, key_2, fresh)
             where %3$s
            """;

    private final SealedTable table;

    SealedStatements(SealedTable table) {
        this.table = table;
    }

    /** How many envelopes are under another key than {@code $1}. */
    String left() {
        return LEFT.formatted(table.name(), table.column());
    }

    /** At most {@code $3} rows after the position {@code $1} under another key than {@code $2}, locked. */
    String next() {
        return NEXT.formatted(
                table.name(),
                table.column(),
                table.owner(),
                columns(i -> name(i) + "::text", ", "),
                columns(this::name, ", "),
                columns(i -> "($1::text[])[%d]::%s".formatted(i, type(i)), ", "));
    }

    /** Puts the envelopes {@code $4} under the key {@code $1} into the rows whose keys are {@code $2} and {@code $3}. */
    String rewrite() {
        return REWRITE.formatted(
                table.name(),
                table.column(),
                columns(i -> "%s.%s = e.key_%d::%s".formatted(table.name(), name(i), i, type(i)), " and "));
    }

    private String name(int column) {
        return column(column).name();
    }

    private String type(int column) {
        return column(column).type();
    }

    private KeyColumn column(int column) {
        return table.key().get(column - 1);
    }

    private String columns(Function<Integer, String> part, String between) {
        List<KeyColumn> key = table.key();
        return IntStream.rangeClosed(1, key.size()).boxed().map(part).collect(Collectors.joining(between));
    }
}

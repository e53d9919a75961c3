package id.prakerja.sql;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Columns of what a statement returns, in the types of the domain; null stays null. */
public final class Rows {

    private Rows() {}

    /** A {@code timestamptz}. */
    public static Instant instant(Row row, String column) {
        return Times.instant(row.getOffsetDateTime(column));
    }

    /** A {@code timestamptz} by the position of its column, which is cheaper where rows pass in crowds. */
    public static Instant instant(Row row, int position) {
        return Times.instant(row.getDelegate().get(OffsetDateTime.class, position));
    }

    /** A {@code bytea}. */
    public static byte[] bytes(Row row, String column) {
        return Buffers.bytes(row.getDelegate().get(Buffer.class, column));
    }

    /** A {@code bytea} by the position of its column. */
    public static byte[] bytes(Row row, int position) {
        return Buffers.bytes(row.getDelegate().get(Buffer.class, position));
    }

    /**
     * The constant that a text names.
     *
     * @throws IllegalArgumentException if the type has no such constant: the database holds what this version does not know
     */
    public static <E extends Enum<E>> E constant(Row row, String column, Class<E> type) {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** The ids of a column, in the order of the rows. */
    public static Set<UUID> uuids(RowSet<Row> rows, String column) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (Row row : rows) {
            ids.add(row.getUUID(column));
        }
        return ids;
    }

    /** What is read from each row, in their order. */
    public static <T> List<T> list(RowSet<Row> rows, Function<? super Row, ? extends T> reader) {
        List<T> list = new ArrayList<>(rows.size());
        for (Row row : rows) {
            list.add(reader.apply(row));
        }
        return list;
    }

    /** What is read from the first row; empty if there is none. */
    public static <T> Optional<T> first(RowSet<Row> rows, Function<? super Row, ? extends T> reader) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(reader.apply(rows.iterator().next()));
    }
}

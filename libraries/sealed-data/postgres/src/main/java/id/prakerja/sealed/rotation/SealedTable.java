package id.prakerja.sealed.rotation;

import id.prakerja.sealed.SealedColumn;
import java.util.List;

/**
 * A table that holds envelopes. Each feature that keeps one says so by producing a bean of this type, and so its rows move to a new
 * key with all others. The names are used in statements: they are written in the code and never come from outside.
 *
 * @param envelope the column of the envelope; the id of its key stands beside it, in the column of the same name with {@code _key}
 * @param owner the column with the id that is authenticated with the envelope
 * @param rowsAtOnce how many rows may be in memory at once, where the envelopes are large; as configured if that is fewer
 * @param key the primary key, in whose order the table is walked: one or two columns, the first of them a UUID
 */
public record SealedTable(SealedColumn envelope, String owner, int rowsAtOnce, List<KeyColumn> key) {

    /** A table of small envelopes. */
    public SealedTable(SealedColumn envelope, String owner, KeyColumn... key) {
        this(envelope, owner, Integer.MAX_VALUE, List.of(key));
    }

    /** The table's name. */
    public String name() {
        return envelope.table();
    }

    /** The envelope's column. */
    public String column() {
        return envelope.column();
    }

    /**
     * A column of a primary key.
     *
     * @param name its name
     * @param type its type in PostgreSQL
     */
    public record KeyColumn(String name, String type) {}
}

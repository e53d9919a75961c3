package id.prakerja.registration.privacy.personaldata;

import java.util.List;

/**
 * A table that holds envelopes. Each feature that keeps one says so by a bean of this type, and so its rows move to a new key with
 * all others. The names are used in statements: they are written in the code and never come from outside.
 */
public interface SealedTable {

    /**
     * The table.
     *
     * @return its name
     */
    String name();

    /**
     * The column of the envelope; the id of its key stands beside it, in the column of the same name with {@code _key} after it.
     *
     * @return its name
     */
    String envelope();

    /**
     * The column with the id that is authenticated with the envelope.
     *
     * @return its name
     */
    String owner();

    /**
     * The primary key, in whose order the table is walked.
     *
     * @return one or two columns, the first of them a UUID
     */
    List<KeyColumn> key();

    /**
     * How many rows may be in memory at once, where the envelopes are large.
     *
     * @return rows at most; as configured if that is fewer
     */
    default int rowsAtOnce() {
        return Integer.MAX_VALUE;
    }

    /**
     * A column of a primary key.
     *
     * @param name its name
     * @param type its type in PostgreSQL
     */
    record KeyColumn(String name, String type) {}
}

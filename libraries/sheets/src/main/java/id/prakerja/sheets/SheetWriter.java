package id.prakerja.sheets;

import java.io.IOException;
import java.util.Map;

/** Writes a table row by row, so that a table of any length can be sent. Blocks, so it belongs on a worker thread. */
public interface SheetWriter extends AutoCloseable {

    /**
     * Writes a row.
     *
     * @param values texts, numbers, yes or no by column; those that are null or not there are left empty
     * @throws IOException if the target fails
     */
    void row(Map<String, ?> values) throws IOException;

    /** Hands on what has been written so far, in whole rows. */
    void flush() throws IOException;

    @Override
    void close() throws IOException;
}

package id.prakerja.sheets;

import java.io.IOException;
import java.util.Map;

/** Writes a table row by row, so that a table of any length can be given out. Blocks, so it belongs on a worker thread. */
public interface SheetWriter extends AutoCloseable {

    /**
     * Writes a row.
     *
     * @param values by column; those that are not there are left empty
     * @throws IOException if the target fails
     */
    void row(Map<String, String> values) throws IOException;

    @Override
    void close() throws IOException;
}

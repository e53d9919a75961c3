package id.prakerja.registration.sheet;

import java.io.IOException;
import java.util.Optional;

/** Reads a table row by row; no more than one row is in memory. Blocks, so it belongs on a worker thread. */
public interface SheetReader extends AutoCloseable {

    /**
     * The next row.
     *
     * @return the row, or empty after the last
     * @throws IOException if the source fails
     * @throws id.prakerja.refusal.RefusedException with a {@link SheetProblem} if the file cannot be read any further
     */
    Optional<SheetRow> next() throws IOException;

    @Override
    void close() throws IOException;
}

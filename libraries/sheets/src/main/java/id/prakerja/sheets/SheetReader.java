package id.prakerja.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

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

    /**
     * The next rows.
     *
     * @param most rows at most
     * @return fewer than asked for only at the end of the file
     * @throws IOException if the source fails
     * @throws id.prakerja.refusal.RefusedException with a {@link SheetProblem} if the file cannot be read any further
     */
    default List<SheetRow> next(int most) throws IOException {
        List<SheetRow> rows = new ArrayList<>(most);
        while (rows.size() < most) {
            Optional<SheetRow> row = next();
            if (row.isEmpty()) {
                return rows;
            }
            rows.add(row.get());
        }
        return rows;
    }

    /**
     * Skips rows that were read before.
     *
     * @param rows how many
     * @param passed gets the number of each, from 1
     * @throws IOException if the source fails
     * @throws id.prakerja.refusal.RefusedException with a {@link SheetProblem} if the file cannot be read any further
     */
    default void skip(long rows, LongConsumer passed) throws IOException {
        for (long row = 1; row <= rows; row++) {
            next();
            passed.accept(row);
        }
    }

    @Override
    void close() throws IOException;
}

package id.prakerja.exports;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** A list that can be read page by page in the order of a key; each page is a query of its own, so no transaction stays open. */
public interface ExportSource {

    /** Names of the columns, in the order in which they are written. */
    List<String> columns();

    /**
     * The next rows in the order of the key.
     *
     * @param after the key of the last row before, or null from the beginning
     * @param most rows at most; fewer only at the end
     */
    Uni<ExportPage> page(String after, int most);
}

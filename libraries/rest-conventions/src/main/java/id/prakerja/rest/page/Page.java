package id.prakerja.rest.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param items in the list's order
 * @param nextCursor where the next part starts; absent on the last
 * @param <T> type of the items
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, String nextCursor) {

    /**
     * Makes a page of what a query gave that asked for one row more than the limit, which tells whether there is a next page
     * without counting.
     *
     * @param rows up to {@code limit + 1} rows
     * @param limit items of a page
     * @param position sort key of a row
     * @param <T> type of the items
     * @return the page
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Object> position) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, Cursor.after(position.apply(items.get(limit - 1))));
    }
}

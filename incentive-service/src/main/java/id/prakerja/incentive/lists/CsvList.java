package id.prakerja.incentive.lists;

import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A list that is given out as a file. Each feature produces those of its own tables, by the statement and the filters by which people page
 * through them.
 *
 * @param name in the path
 * @param columns of the file, as the statement names them; the first is the key after which a broken export goes on
 * @param key what a key looks like
 * @param filters that narrow it
 * @param narrowed the list as it was asked for; refuses what the list refuses
 */
public record CsvList(
        String name,
        List<String> columns,
        Pattern key,
        List<ListFilter> filters,
        Function<ListFilters, Narrowed> narrowed) {

    /** A key that is an id. */
    public static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** A key that is an id and a line. */
    public static final Pattern LINE = Pattern.compile(ID.pattern() + "/[0-9]{1,9}");

    /** A key that is a number. */
    public static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /**
     * A list as it was asked for.
     *
     * @param sql its rows in the order of the key
     * @param parameters of the statement for the rows after a key, so many at most
     */
    public record Narrowed(String sql, Parameters parameters) {}

    /** The parameters of a part of a list. */
    @FunctionalInterface
    public interface Parameters {

        /**
         * Those of the next part.
         *
         * @param after key of the last row of the part before; null from the beginning
         * @param most rows
         */
        Tuple of(String after, int most);
    }

    /** A key that is an id, or the id before all others. */
    public static UUID id(String after) {
        return after == null ? new UUID(0, 0) : UUID.fromString(after);
    }

    /** Refuses a key that is none of this list. */
    void requireKey(String after) {
        if (after != null && !key.matcher(after).matches()) {
            throw Problems.of(CommonProblem.CURSOR_INVALID);
        }
    }
}

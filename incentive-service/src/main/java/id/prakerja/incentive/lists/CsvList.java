package id.prakerja.incentive.lists;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A list that is given out as a file. Each feature produces those of its own tables.
 *
 * @param name in the path
 * @param columns of the file, as the statement names them; the first is the key after which a broken export goes on
 * @param key what a key looks like
 * @param filters that narrow it, by name; the statement takes them from $3 on, null where not asked for
 * @param sql the rows after the key $1 (text, null from the beginning), in its order, $2 at most
 */
public record CsvList(String name, List<String> columns, Pattern key, List<String> filters, String sql) {

    /** A key that is an id. */
    public static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** A key that is an id and a line. */
    public static final Pattern LINE = Pattern.compile(ID.pattern() + "/[0-9]{1,9}");
}

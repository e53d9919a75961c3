package id.prakerja.sql;

/**
 * The statements of a walk through a table that finds the rows which meet a condition, from its first page to its last, some pages in a
 * transaction: it never looks twice at what it has passed, however many rows meet the condition, and needs no index that writers would
 * have to keep up.
 *
 * @param table its name
 * @param condition on its columns, with {@code $1} for the caller's value
 */
public record TableWalk(String table, String condition) {

    /** How many pages the table has: {@code pages}. */
    public String pages() {
        return "select pg_relation_size('" + table + "') / current_setting('block_size')::bigint as pages";
    }

    /** How many rows meet the condition: {@code rows}. */
    public String count() {
        return "select count(*) as rows from " + table + " where " + condition;
    }

    /** At most {@code $2} rows among the pages from {@code $3} to before {@code $4}, locked; those that others have locked are passed over. */
    public String find(String columns) {
        return "select " + columns + " from " + table + " where " + inPages() + " limit $2 for update skip locked";
    }

    /** Removes them; by their place in the table, since tables have keys of different kinds. */
    public String remove() {
        return "delete from " + table + " where ctid = any (array(" + find("ctid") + "))";
    }

    /** The condition is asked as "is true", which no index answers: by an index a step would look at all that meets it, of any page. */
    private String inPages() {
        return "ctid >= format('(%s,0)', $3::bigint)::tid and ctid < format('(%s,0)', $4::bigint)::tid and ("
                + condition + ") is true";
    }
}

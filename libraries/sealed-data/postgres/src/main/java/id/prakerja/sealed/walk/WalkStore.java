package id.prakerja.sealed.walk;

import id.prakerja.sealed.walk.WalkProgress.TableProgress;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Walks over tables, step by step, with what is done and the position in one transaction: whoever is killed leaves a step undone at most, and
 * whoever goes on begins at the last position. Who walks, and why, is a job; each has its name.
 */
@ApplicationScoped
public class WalkStore {

    /** Before the first row of any table: no id that is in use is all zero, and what comes after it makes no difference. */
    private static final String[] BEGINNING = {"00000000-0000-0000-0000-000000000000", "0"};

    private static final String START = """
            insert into key_walk (job, status, started_at) values ($1, 'RUNNING', $2)
                on conflict (job) do update set status = 'RUNNING', ended_at = null
            """;

    private static final String PAUSE =
            "update key_walk set status = 'PAUSED' where job = $1 and status in ('RUNNING', 'FAILED')";

    private static final String RESUME = "update key_walk set status = 'RUNNING' where job = $1 and status = 'FAILED'";

    private static final String FAIL = "update key_walk set status = 'FAILED' where job = $1 and status = 'RUNNING'";

    private static final String DISCARD = "update key_walk set status = 'PAUSED' where job = $1 and status = 'FAILED'";

    private static final String OPEN = "select table_name, position from key_walk_table where job = $1 and not done";

    /** Begins a walk where there is something to rewrite. What is still written as before lies behind the position of the last walk. */
    private static final String BEGIN = """
            insert into key_walk_table (job, table_name, found, done) values ($1, $2, $3::bigint, $3::bigint = 0)
                on conflict (job, table_name) do update
               set found = key_walk_table.found + excluded.found, done = excluded.done, position = null,
                   walks = key_walk_table.walks + case when excluded.done then 0 else 1 end
            """;

    private static final String ADVANCE = """
            update key_walk_table set position = $3, moved = moved + $4 where job = $1 and table_name = $2
            """;

    private static final String FINISH =
            "update key_walk_table set position = null, done = true where job = $1 and table_name = $2";

    private static final String END = "update key_walk set status = 'DONE', ended_at = $2 where job = $1";

    private static final String JOB = "select status, started_at, ended_at from key_walk where job = $1";

    private static final String TABLES = """
            select table_name, found, moved, walks, done
              from key_walk_table
             where job = $1
             order by table_name
            """;

    private final Pool pool;
    private final Clock clock;

    WalkStore(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Starts a walk, or resumes it; what is done is counted again. */
    public Uni<Void> start(SqlConnection tx, String job) {
        return execute(tx, START, Values.of(job, clock.instant()));
    }

    /** Pauses it; starting it goes on. */
    public Uni<Void> pause(SqlConnection tx, String job) {
        return execute(tx, PAUSE, Tuple.of(job));
    }

    /** It had failed, and an operator has it tried again. */
    public Uni<Void> resume(SqlConnection tx, String job) {
        return execute(tx, RESUME, Tuple.of(job));
    }

    /** It waits for an operator. */
    public Uni<Void> fail(SqlConnection tx, String job) {
        return execute(tx, FAIL, Tuple.of(job));
    }

    /** An operator gives a failed one up; starting it goes on. */
    public Uni<Void> discard(SqlConnection tx, String job) {
        return execute(tx, DISCARD, Tuple.of(job));
    }

    /** It is done. */
    public Uni<Void> end(SqlConnection tx, String job) {
        return execute(tx, END, Values.of(job, clock.instant()));
    }

    /**
     * Takes a step, in the transaction of whoever has the work in hand.
     *
     * @param tables all tables of the job, in the order in which they are walked
     * @return whether there may be another; false if nothing is left in any table
     */
    public Uni<Boolean> step(SqlConnection tx, String job, List<? extends WalkedTable> tables) {
        return open(tx, job)
                .chain(open -> tables.stream()
                        .filter(table -> open.containsKey(table.name()))
                        .findFirst()
                        .map(table ->
                                walk(tx, job, table, open.get(table.name())).replaceWith(true))
                        .orElseGet(() -> count(tx, job, tables)));
    }

    /** The tables that are being walked, each with its position. */
    private static Uni<Map<String, String[]>> open(SqlConnection tx, String job) {
        return tx.preparedQuery(OPEN).execute(Tuple.of(job)).map(rows -> {
            Map<String, String[]> open = new HashMap<>();
            for (Row row : rows) {
                open.put(
                        row.getString("table_name"),
                        Optional.ofNullable(row.getArrayOfStrings("position")).orElse(BEGINNING));
            }
            return open;
        });
    }

    /** Before the first walk and after the last: in which tables is something left? If in none, all is done. */
    private static Uni<Boolean> count(SqlConnection tx, String job, List<? extends WalkedTable> tables) {
        return Multi.createFrom()
                .iterable(tables)
                .onItem()
                .transformToUniAndConcatenate(table ->
                        table.left(tx).call(left -> execute(tx, BEGIN, Tuple.of(job, table.name(), left))))
                .collect()
                .asList()
                .map(left -> left.stream().anyMatch(rows -> rows > 0));
    }

    private static Uni<Void> walk(SqlConnection tx, String job, WalkedTable table, String[] position) {
        return table.move(tx, position)
                .chain(reached -> reached.map(
                                to -> execute(tx, ADVANCE, Tuple.of(job, table.name(), to.position(), to.rows())))
                        .orElseGet(() -> execute(tx, FINISH, Tuple.of(job, table.name()))));
    }

    /** How far a walk is, if it was ever started. */
    public Uni<Optional<WalkProgress>> progress(String job) {
        return pool.preparedQuery(JOB)
                .execute(Tuple.of(job))
                .chain(jobs -> pool.preparedQuery(TABLES).execute(Tuple.of(job)).map(rows -> {
                    List<TableProgress> tables = Rows.list(rows, WalkStore::table);
                    return Rows.first(
                            jobs,
                            row -> new WalkProgress(
                                    row.getString("status"),
                                    Rows.instant(row, "started_at"),
                                    Rows.instant(row, "ended_at"),
                                    tables));
                }));
    }

    private static TableProgress table(Row row) {
        return new TableProgress(
                row.getString("table_name"),
                row.getLong("found"),
                row.getLong("moved"),
                row.getInteger("walks"),
                row.getBoolean("done"));
    }

    private static Uni<Void> execute(SqlClient tx, String sql, Tuple values) {
        return tx.preparedQuery(sql).execute(values).replaceWithVoid();
    }
}

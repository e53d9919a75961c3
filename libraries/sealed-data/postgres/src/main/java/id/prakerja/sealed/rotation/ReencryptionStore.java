package id.prakerja.sealed.rotation;

import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.rotation.ReencryptionView.TableView;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
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

/** How far re-encryption under the active key is, in the database. */
@ApplicationScoped
class ReencryptionStore {

    private static final String START = """
            insert into reencryption (key_id, status, started_at) values ($1, 'RUNNING', $2)
                on conflict (key_id) do update set status = 'RUNNING', ended_at = null
            """;

    private static final String PAUSE =
            "update reencryption set status = 'PAUSED' where key_id = $1 and status in ('RUNNING', 'FAILED')";

    private static final String RESUME =
            "update reencryption set status = 'RUNNING' where key_id = $1 and status = 'FAILED'";

    private static final String FAIL =
            "update reencryption set status = 'FAILED' where key_id = $1 and status = 'RUNNING'";

    private static final String DISCARD =
            "update reencryption set status = 'PAUSED' where key_id = $1 and status = 'FAILED'";

    private static final String OPEN =
            "select table_name, position from reencryption_table where key_id = $1 and not done";

    /** Begins a walk where there is something to rewrite. What is still written under an old key lies behind the position of the last walk. */
    private static final String BEGIN = """
            insert into reencryption_table (key_id, table_name, envelopes, done) values ($1, $2, $3::bigint, $3::bigint = 0)
                on conflict (key_id, table_name) do update
               set envelopes = reencryption_table.envelopes + excluded.envelopes, done = excluded.done, position = null,
                   walks = reencryption_table.walks + case when excluded.done then 0 else 1 end
            """;

    private static final String ADVANCE = """
            update reencryption_table set position = $3, reencrypted = reencrypted + $4 where key_id = $1 and table_name = $2
            """;

    private static final String FINISH =
            "update reencryption_table set position = null, done = true where key_id = $1 and table_name = $2";

    private static final String END = "update reencryption set status = 'DONE', ended_at = $2 where key_id = $1";

    private static final String JOB = "select key_id, status, started_at, ended_at from reencryption where key_id = $1";

    private static final String TABLES = """
            select table_name, envelopes, reencrypted, walks, done
              from reencryption_table
             where key_id = $1
             order by table_name
            """;

    private final Pool pool;
    private final DataCipher cipher;
    private final Clock clock;

    ReencryptionStore(Pool pool, DataCipher cipher, Clock clock) {
        this.pool = pool;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Starts it, or resumes it; what is done is counted again. */
    Uni<Void> start(SqlConnection tx) {
        return execute(tx, START, Values.of(activeKey(), clock.instant()));
    }

    Uni<Void> pause(SqlConnection tx) {
        return execute(tx, PAUSE, Tuple.of(activeKey()));
    }

    /** It had failed, and an operator has it tried again. */
    Uni<Void> resume(SqlConnection tx) {
        return execute(tx, RESUME, Tuple.of(activeKey()));
    }

    /** It waits for an operator. */
    Uni<Void> fail(SqlConnection tx, String key) {
        return execute(tx, FAIL, Tuple.of(key));
    }

    /** An operator gives a failed one up; starting it goes on. */
    Uni<Void> discard(SqlConnection tx, String key) {
        return execute(tx, DISCARD, Tuple.of(key));
    }

    /** The tables that are being walked, each with its position. */
    Uni<Map<String, String[]>> open(SqlConnection tx) {
        return tx.preparedQuery(OPEN).execute(Tuple.of(activeKey())).map(rows -> {
            Map<String, String[]> open = new HashMap<>();
            for (Row row : rows) {
                open.put(
                        row.getString("table_name"),
                        Optional.ofNullable(row.getArrayOfStrings("position")).orElse(SealedStatements.BEGINNING));
            }
            return open;
        });
    }

    Uni<Void> begin(SqlConnection tx, String table, long envelopes) {
        return execute(tx, BEGIN, Tuple.of(activeKey(), table, envelopes));
    }

    Uni<Void> advance(SqlConnection tx, String table, String[] position, long rewritten) {
        return execute(tx, ADVANCE, Tuple.of(activeKey(), table, position, rewritten));
    }

    Uni<Void> finish(SqlConnection tx, String table) {
        return execute(tx, FINISH, Tuple.of(activeKey(), table));
    }

    Uni<Void> end(SqlConnection tx) {
        return execute(tx, END, Values.of(activeKey(), clock.instant()));
    }

    Uni<Optional<ReencryptionView>> progress() {
        Tuple key = Tuple.of(activeKey());
        return pool.preparedQuery(JOB)
                .execute(key)
                .chain(jobs -> pool.preparedQuery(TABLES).execute(key).map(rows -> {
                    List<TableView> tables = Rows.list(rows, ReencryptionStore::table);
                    return Rows.first(jobs, job -> view(job, tables));
                }));
    }

    private static ReencryptionView view(Row job, List<TableView> tables) {
        return new ReencryptionView(
                job.getString("key_id"),
                job.getString("status"),
                Rows.instant(job, "started_at"),
                Rows.instant(job, "ended_at"),
                tables);
    }

    private static TableView table(Row row) {
        return new TableView(
                row.getString("table_name"),
                row.getLong("envelopes"),
                row.getLong("reencrypted"),
                row.getInteger("walks"),
                row.getBoolean("done"));
    }

    private String activeKey() {
        return cipher.keys().activeKey();
    }

    private static Uni<Void> execute(SqlClient tx, String sql, Tuple values) {
        return tx.preparedQuery(sql).execute(values).replaceWithVoid();
    }
}

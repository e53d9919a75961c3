package id.prakerja.oversight.publiclog;

import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import id.prakerja.transparency.LogFiles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of the log in the database, where every instance can serve them. */
@ApplicationScoped
class DatabaseFiles implements LogFiles {

    private static final String READ = "select content from log_file where path = $1";

    private static final String WRITE = """
            insert into log_file (path, content) values ($1, $2) on conflict (path) do update set content = excluded.content
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Pool pool;

    DatabaseFiles(Pool pool) {
        this.pool = pool;
    }

    /** The content of a file, or empty. */
    Uni<Optional<byte[]>> find(String path) {
        return pool.preparedQuery(READ)
                .execute(Tuple.of(path))
                .map(rows -> Rows.first(rows, row -> Rows.bytes(row, "content")));
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        return await(find(path));
    }

    @Override
    public void write(String path, byte[] content) throws IOException {
        writeAll(Map.of(path, content));
    }

    @Override
    public void writeAll(Map<String, byte[]> contents) throws IOException {
        List<Tuple> rows = contents.entrySet().stream()
                .map(file -> Values.of(file.getKey(), file.getValue()))
                .toList();
        await(pool.withTransaction(tx -> tx.preparedQuery(WRITE).executeBatch(rows)));
    }

    private static <T> T await(Uni<T> work) throws IOException {
        try {
            return work.await().atMost(PATIENCE);
        } catch (RuntimeException e) {
            throw new IOException("The files of the log cannot be reached", e);
        }
    }
}

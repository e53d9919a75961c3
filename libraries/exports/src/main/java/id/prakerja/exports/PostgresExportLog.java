package id.prakerja.exports;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The log of exports in PostgreSQL; its table is in {@code db/exports}, which a service adds to its Flyway locations. */
public final class PostgresExportLog implements ExportLog {

    private static final String START = """
            insert into data_export (id, name, format, filters, after_key, reason, started_by, started_at)
            values ($1, $2, $3, $4::text::jsonb, $5, $6, $7, $8)
            """;

    /** The first word on how it ended stays. */
    private static final String END = """
            update data_export set ended_at = $2, rows = $3, whole = $4
             where id = $1 and ended_at is null
            """;

    private static final String PAGE = """
            select id, name, format, filters::text as filters, after_key, reason, started_by, started_at, ended_at, rows, whole
              from data_export
             where $1::uuid is null or id < $1
             order by id desc
             limit $2
            """;

    private final Pool pool;
    private final Clock clock;

    /** A log in this database. */
    public PostgresExportLog(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Uni<UUID> start(ExportRequest request) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return pool.preparedQuery(START)
                .execute(Values.of(
                        id,
                        request.name(),
                        request.format(),
                        new JsonObject(new HashMap<>(request.filters())).encode(),
                        request.after(),
                        request.reason(),
                        request.by(),
                        clock.instant()))
                .replaceWith(id);
    }

    @Override
    public Uni<Void> end(UUID export, long rows, boolean whole) {
        return pool.preparedQuery(END)
                .execute(Values.of(export, clock.instant(), rows, whole))
                .replaceWithVoid();
    }

    /** Exports, newest first, before this one or from the newest on if null. */
    public Uni<List<LoggedExport>> list(UUID before, int most) {
        return pool.preparedQuery(PAGE)
                .execute(Values.of(before, most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PostgresExportLog::read)
                        .toList());
    }

    private static LoggedExport read(Row row) {
        Map<String, String> filters = new HashMap<>();
        new JsonObject(row.getString("filters"))
                .forEach(filter -> filters.put(filter.getKey(), (String) filter.getValue()));
        return new LoggedExport(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("format"),
                filters,
                row.getString("after_key"),
                row.getString("reason"),
                row.getString("started_by"),
                Rows.instant(row, "started_at"),
                Rows.instant(row, "ended_at"),
                row.getLong("rows"),
                row.getBoolean("whole"));
    }
}

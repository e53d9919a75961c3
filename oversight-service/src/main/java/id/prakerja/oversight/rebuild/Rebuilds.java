package id.prakerja.oversight.rebuild;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of rebuilds. */
@ApplicationScoped
class Rebuilds {

    private static final String COLUMNS = """
            rebuild_id, status, adopt, requested_by, requested_at, records_total, records_done, refused, parked, incomplete,
            finished_at, failure, report::text as report
            """;

    /** Nothing is written where one is under way, or the request was sent before. */
    private static final String ASK = """
            insert into rebuild (rebuild_id, request_key, requested_by, requested_at, adopt, status)
            values ($1, $2, $3, $4, $5, 'WAITING')
                on conflict do nothing
            """;

    private static final String OF_REQUEST = "select " + COLUMNS + " from rebuild where request_key = $1";

    private static final String FIND = "select " + COLUMNS + " from rebuild where rebuild_id = $1";

    private static final String LIST = "select " + COLUMNS + """
              from rebuild
             where $1::uuid is null
                or (requested_at, rebuild_id) < (select requested_at, rebuild_id from rebuild where rebuild_id = $1)
             order by requested_at desc, rebuild_id desc
             limit $2
            """;

    private static final String BEGIN = """
            update rebuild
               set status = 'REPLAYING', records_total = $2, records_done = 0, refused = 0, incomplete = $3::text[]
             where rebuild_id = $1
            """;

    private static final String ADVANCE = """
            update rebuild
               set records_done = $2, records_total = greatest(records_total, $2), refused = $3
             where rebuild_id = $1
            """;

    private static final String COMPARING = "update rebuild set status = 'COMPARING' where rebuild_id = $1";

    private static final String END = """
            update rebuild set status = $2, finished_at = $3, parked = $4, report = $5::text::jsonb where rebuild_id = $1
            """;

    private static final String FAIL = """
            update rebuild set status = 'FAILED', finished_at = $2, failure = $3
             where rebuild_id = $1 and status in ('WAITING', 'REPLAYING', 'COMPARING')
            """;

    private final Pool pool;
    private final ObjectMapper json;
    private final Clock clock;

    Rebuilds(Pool pool, ObjectMapper json, Clock clock) {
        this.pool = pool;
        this.json = json;
        this.clock = clock;
    }

    /** Writes a new one; false if one is under way or the key was used. */
    Uni<Boolean> ask(SqlClient tx, UUID id, String key, String by, boolean adopt) {
        return tx.preparedQuery(ASK)
                .execute(Values.of(id, key, by, clock.instant(), adopt))
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<Optional<RebuildView>> ofRequest(SqlClient tx, String key) {
        return tx.preparedQuery(OF_REQUEST).execute(Values.of(key)).map(rows -> Rows.first(rows, this::view));
    }

    Uni<Optional<RebuildView>> find(UUID id) {
        return pool.preparedQuery(FIND).execute(Values.of(id)).map(rows -> Rows.first(rows, this::view));
    }

    /** Newest first, after one or from the start. */
    Uni<List<RebuildView>> list(Optional<UUID> after, int most) {
        return pool.preparedQuery(LIST)
                .execute(Values.of(after.orElse(null), most))
                .map(rows -> Rows.list(rows, this::view));
    }

    Uni<Void> begin(UUID id, long total, List<String> incomplete) {
        return pool.preparedQuery(BEGIN)
                .execute(Values.of(id, total, incomplete.toArray(String[]::new)))
                .replaceWithVoid();
    }

    Uni<Void> advance(UUID id, long done, long refused) {
        return pool.preparedQuery(ADVANCE).execute(Values.of(id, done, refused)).replaceWithVoid();
    }

    Uni<Void> comparing(UUID id) {
        return pool.preparedQuery(COMPARING).execute(Values.of(id)).replaceWithVoid();
    }

    Uni<Void> end(SqlClient tx, UUID id, RebuildStatus status, long parked, List<FigureComparison> report) {
        try {
            return tx.preparedQuery(END)
                    .execute(Values.of(id, status, clock.instant(), parked, json.writeValueAsString(report)))
                    .replaceWithVoid();
        } catch (JsonProcessingException e) {
            return Uni.createFrom().failure(e);
        }
    }

    Uni<Void> fail(SqlClient tx, UUID id, String reason) {
        return tx.preparedQuery(FAIL)
                .execute(Values.of(id, clock.instant(), reason))
                .replaceWithVoid();
    }

    private RebuildView view(Row row) {
        String report = row.getString("report");
        try {
            return new RebuildView(
                    row.getUUID("rebuild_id"),
                    Rows.constant(row, "status", RebuildStatus.class),
                    row.getBoolean("adopt"),
                    row.getString("requested_by"),
                    Rows.instant(row, "requested_at"),
                    row.getLong("records_total"),
                    row.getLong("records_done"),
                    row.getLong("refused"),
                    row.getLong("parked"),
                    List.of(row.getArrayOfStrings("incomplete")),
                    Rows.instant(row, "finished_at"),
                    row.getString("failure"),
                    report == null
                            ? List.of()
                            : json.readValue(report, new TypeReference<List<FigureComparison>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report of our own cannot be read", e);
        }
    }
}

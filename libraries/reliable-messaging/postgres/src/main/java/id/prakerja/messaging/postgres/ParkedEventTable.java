package id.prakerja.messaging.postgres;

import id.prakerja.messaging.RawRecord;
import id.prakerja.messaging.inbox.Position;
import id.prakerja.messaging.inbox.Triage.Lane;
import id.prakerja.messaging.parked.KeptEvent;
import id.prakerja.messaging.parked.ParkedEvent;
import id.prakerja.messaging.parked.ParkedQuery;
import id.prakerja.messaging.parked.ParkedStatus;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Times;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The statements on the table {@code parked_event}. */
final class ParkedEventTable {

    private static final String COLUMNS = """
            id, topic, partition_no, record_offset, record_key, record_time, status, headers, payload, error, attempts,
            parked_at, resolved_at, resolved_by, resolution
            """;

    /** Where each lane of a batch is blocked now; answered from the partial index of open events. */
    private static final String BLOCKED = """
            select distinct on (topic, record_key) topic, record_key, record_offset, record_time
              from parked_event
             where status in ('PARKED', 'BEHIND') and topic = any ($1::text[]) and record_key = any ($2::text[])
             order by topic, record_key, record_time, record_offset
            """;

    /** A record that comes again is parked already; one that had been applied and now fails is opened again. */
    private static final String PARK = """
            insert into parked_event as p
                   (id, topic, partition_no, record_offset, record_key, record_time, status, headers, payload, payload_key,
                    error, attempts)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                on conflict (id) do update
               set status = excluded.status, error = excluded.error, attempts = p.attempts + 1,
                   resolved_at = null, resolved_by = null, resolution = null
             where p.status = 'APPLIED'
            """;

    private static final String FIND = "select %s from parked_event where id = $1".formatted(COLUMNS);

    private static final String LIST = """
            select %s
              from parked_event
             where ($1::text is null or topic = $1)
               and case when $2::text is null then status in ('PARKED', 'BEHIND') else status = $2 end
               and ($3::text is null or position($3 in error) > 0)
               and ($4::timestamptz is null or parked_at >= $4)
               and ($5::timestamptz is null or parked_at < $5)
               and ($6::text is null or id > $6)
             order by id
             limit $7
            """.formatted(COLUMNS);

    private static final String COUNT_OPEN = "select count(*) from parked_event where status in ('PARKED', 'BEHIND')";

    private static final String OLDEST_OPEN = """
            select %s
              from parked_event
             where topic = $1 and record_key = $2 and status in ('PARKED', 'BEHIND')
             order by record_time, record_offset
             limit 1
            """.formatted(COLUMNS);

    private static final String FOLLOWERS = """
            select %s
              from (select distinct on (topic, record_key) *
                      from parked_event
                     where status in ('PARKED', 'BEHIND') and record_key is not null
                     order by topic, record_key, record_time, record_offset) as oldest
             where status = 'BEHIND'
             limit 1000
            """.formatted(COLUMNS);

    /** Locks the row, so that of two who settle the same event one finds it settled. */
    private static final String LOCK_OPEN = """
            select from parked_event where id = $1 and status in ('PARKED', 'BEHIND') for update
            """;

    private static final String SETTLE = """
            update parked_event
               set status = $2, resolved_at = clock_timestamp(), resolved_by = $3, resolution = $4
             where id = $1 and status in ('PARKED', 'BEHIND')
            """;

    private static final String NOTE_FAILURE = """
            update parked_event
               set status = 'PARKED', attempts = attempts + 1, error = $2
             where id = $1 and status in ('PARKED', 'BEHIND')
            """;

    /** Chosen once, see decision 0022. */
    private static final String FORGET_SETTLED = """
            with settled as materialized (
                select ctid from parked_event where resolved_at < $1 limit $2 for update skip locked)
            delete from parked_event where ctid = any (array(select ctid from settled))
            """;

    private static final String FORGET_ABOUT = "delete from parked_event where record_key = any ($1::text[])";

    private static final String OPEN_KEYS = """
            select distinct record_key from parked_event
             where record_key = any ($1::text[]) and status in ('PARKED', 'BEHIND')
            """;

    private ParkedEventTable() {}

    static Uni<Map<Lane, Position>> blocked(SqlClient sql, List<RawRecord> records) {
        String[] topics = records.stream().map(RawRecord::topic).distinct().toArray(String[]::new);
        String[] keys = records.stream()
                .map(RawRecord::key)
                .filter(key -> key != null)
                .distinct()
                .toArray(String[]::new);
        return sql.preparedQuery(BLOCKED).execute(Tuple.of(topics, keys)).map(rows -> {
            Map<Lane, Position> blocked = new HashMap<>();
            for (Row row : rows) {
                blocked.put(
                        new Lane(row.getString("topic"), row.getString("record_key")),
                        new Position(row.getLong("record_offset"), Rows.instant(row, "record_time")));
            }
            return blocked;
        });
    }

    static Uni<Void> park(SqlClient sql, List<KeptEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return sql.preparedQuery(PARK)
                .executeBatch(events.stream().map(ParkedEventTable::tuple).toList())
                .replaceWithVoid();
    }

    static Uni<Optional<ParkedEvent>> find(SqlClient sql, String id) {
        return sql.preparedQuery(FIND).execute(Tuple.of(id)).map(ParkedEventTable::first);
    }

    static Uni<List<ParkedEvent>> list(SqlClient sql, ParkedQuery query) {
        String status = query.status() == null ? null : query.status().name();
        return sql.preparedQuery(LIST)
                .execute(Values.of(
                        query.topic(),
                        status,
                        query.error(),
                        query.from(),
                        query.until(),
                        query.after(),
                        query.limit()))
                .map(ParkedEventTable::all);
    }

    static Uni<Long> countOpen(SqlClient sql) {
        return sql.preparedQuery(COUNT_OPEN)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0));
    }

    static Uni<Optional<ParkedEvent>> oldestOpen(SqlClient sql, String topic, String key) {
        return sql.preparedQuery(OLDEST_OPEN).execute(Tuple.of(topic, key)).map(ParkedEventTable::first);
    }

    static Uni<List<ParkedEvent>> followers(SqlClient sql) {
        return sql.preparedQuery(FOLLOWERS).execute().map(ParkedEventTable::all);
    }

    static Uni<Boolean> lockOpen(SqlClient sql, String id) {
        return sql.preparedQuery(LOCK_OPEN).execute(Tuple.of(id)).map(rows -> rows.size() == 1);
    }

    static Uni<Boolean> settle(SqlClient sql, String id, ParkedStatus status, String by, String reason) {
        return sql.preparedQuery(SETTLE)
                .execute(Tuple.of(id, status.name(), by, reason))
                .map(rows -> rows.rowCount() == 1);
    }

    static Uni<Void> noteFailure(SqlClient sql, String id, String error) {
        return sql.preparedQuery(NOTE_FAILURE).execute(Tuple.of(id, error)).replaceWithVoid();
    }

    static Uni<Integer> forgetSettled(SqlClient sql, Instant before, int most) {
        return sql.preparedQuery(FORGET_SETTLED)
                .execute(Values.of(before, most))
                .map(RowSet::rowCount);
    }

    static Uni<Integer> forgetAbout(SqlClient sql, Collection<String> keys) {
        return sql.preparedQuery(FORGET_ABOUT)
                .execute(Columns.of(keys).texts(key -> key).tuple())
                .map(RowSet::rowCount);
    }

    static Uni<Set<String>> openKeys(SqlClient sql, Collection<String> keys) {
        return sql.preparedQuery(OPEN_KEYS)
                .execute(Columns.of(keys).texts(key -> key).tuple())
                .map(rows -> Set.copyOf(Rows.list(rows, row -> row.getString("record_key"))));
    }

    private static Tuple tuple(KeptEvent kept) {
        ParkedEvent event = kept.event();
        RawRecord record = event.record();
        JsonObject headers = new JsonObject();
        record.headers().forEach(headers::put);
        return Tuple.tuple()
                .addString(event.id())
                .addString(record.topic())
                .addInteger(record.partition())
                .addLong(record.offset())
                .addString(record.key())
                .addOffsetDateTime(Times.offset(record.timestamp()))
                .addString(event.status().name())
                .addValue(headers)
                .addValue(record.value() == null ? null : Buffer.buffer(record.value()))
                .addString(kept.payloadKey().orElse(null))
                .addString(event.error())
                .addInteger(event.attempts());
    }

    private static List<ParkedEvent> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(ParkedEventTable::parkedEvent)
                .toList();
    }

    private static Optional<ParkedEvent> first(RowSet<Row> rows) {
        return all(rows).stream().findFirst();
    }

    private static ParkedEvent parkedEvent(Row row) {
        return new ParkedEvent(
                record(row),
                ParkedStatus.valueOf(row.getString("status")),
                row.getString("error"),
                row.getInteger("attempts"),
                Rows.instant(row, "parked_at"),
                resolution(row));
    }

    private static RawRecord record(Row row) {
        return new RawRecord(
                row.getString("topic"),
                row.getInteger("partition_no"),
                row.getLong("record_offset"),
                row.getString("record_key"),
                Rows.instant(row, "record_time"),
                row.getJsonObject("headers").stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> (String) entry.getValue())),
                Rows.bytes(row, "payload"));
    }

    private static ParkedEvent.Resolution resolution(Row row) {
        Instant at = Rows.instant(row, "resolved_at");
        return at == null
                ? null
                : new ParkedEvent.Resolution(at, row.getString("resolved_by"), row.getString("resolution"));
    }
}

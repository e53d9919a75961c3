package id.prakerja.messaging.postgres;

import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.TraceContext;
import id.prakerja.messaging.relay.RelayWakeUp;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Writes events into the outbox within the transaction that changes the state: both are committed, or neither.
 *
 * <p>Events appended in one call are sent in the order of the list; those of later calls on the same key after them,
 * provided that the writers of a key follow one another, as they do when they lock or version the same row.
 */
@ApplicationScoped
public class PostgresOutbox {

    /** One statement for any number of events; {@code with ordinality} makes the sequence follow the list. */
    private static final String INSERT = """
            insert into outbox_event (id, topic, record_key, payload, traceparent, occurred_at)
            select id, topic, record_key, payload, traceparent, occurred_at
              from unnest($1::uuid[], $2::text[], $3::text[], $4::bytea[], $5::text[], $6::timestamptz[])
                   with ordinality as e (id, topic, record_key, payload, traceparent, occurred_at, place)
             order by place
            """;

    /** The same through a Hibernate session, which binds no arrays of bytes: the batch travels as one JSON text. */
    private static final String INSERT_JSON = """
            insert into outbox_event (id, topic, record_key, payload, traceparent, occurred_at)
            select id, topic, record_key, decode(payload, 'base64'), traceparent, occurred_at
              from rows from (json_to_recordset(cast(cast(?1 as text) as json)) as (
                       id uuid, topic text, record_key text, payload text, traceparent text, occurred_at timestamptz))
                   with ordinality as e (id, topic, record_key, payload, traceparent, occurred_at, place)
             order by place
            """;

    /** Parameters of the query come first; topic, trace and time after them. */
    private static final String INSERT_SELECTED = """
            insert into outbox_event (id, topic, record_key, payload, traceparent, occurred_at)
            select uuidv7(), $%d::text, record_key, convert_to(payload::text, 'UTF8'), $%d::text, $%d::timestamptz
              from (%s) as e (record_key, payload)
            """;

    private final RelayWakeUp relay;

    /** Makes an outbox that wakes this relay on every append. */
    public PostgresOutbox(RelayWakeUp relay) {
        this.relay = relay;
    }

    /**
     * Appends events inside the caller's transaction, with one statement, and wakes the relay.
     *
     * @param tx connection with an open transaction
     * @param events in the order in which they shall be sent; may be empty
     * @return completes when the rows are written; they exist once the caller commits
     */
    public Uni<Void> append(SqlConnection tx, List<OutboxEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(INSERT)
                .execute(Columns.of(events)
                        .uuids(OutboxEvent::id)
                        .texts(OutboxEvent::topic)
                        .texts(OutboxEvent::key)
                        .bytes(OutboxEvent::payload)
                        .texts(OutboxEvent::traceparent)
                        .instants(OutboxEvent::occurredAt)
                        .tuple())
                .invoke(relay::ring)
                .replaceWithVoid();
    }

    /**
     * Appends events inside the session's transaction, with one statement, and wakes the relay.
     *
     * @param session session with an open transaction
     * @param events in the order in which they shall be sent; may be empty
     * @return completes when the rows are written; they exist once the caller commits
     */
    public Uni<Void> append(Mutiny.Session session, List<OutboxEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(INSERT_JSON)
                .setParameter(1, json(events))
                .executeUpdate()
                .invoke(relay::ring)
                .replaceWithVoid();
    }

    /**
     * Appends an event for each row of a query, inside the caller's transaction, with one statement, and wakes the relay: for events so
     * many that bringing their rows here and back would take many times as long. A test of the caller's holds the JSON to the event
     * record.
     *
     * @param tx connection with an open transaction
     * @param topic of all the events
     * @param occurredAt programme time of all the events
     * @param query selects the record key as text and the payload as JSON, be it of type text, json or jsonb, in the order in which they shall be sent;
     *     without a semicolon
     * @param parameters of the query
     * @return how many events were written; they exist once the caller commits
     */
    public Uni<Integer> appendSelected(
            SqlConnection tx, String topic, Instant occurredAt, String query, List<?> parameters) {
        Tuple all = Tuple.tuple();
        parameters.forEach(all::addValue);
        all.addValue(topic).addValue(TraceContext.currentTraceparent()).addValue(Times.offset(occurredAt));
        int first = parameters.size() + 1;
        return tx.preparedQuery(INSERT_SELECTED.formatted(first, first + 1, first + 2, query))
                .execute(all)
                .invoke(relay::ring)
                .map(RowSet::rowCount);
    }

    private static String json(List<OutboxEvent> events) {
        JsonArray rows = new JsonArray();
        for (OutboxEvent event : events) {
            rows.add(new JsonObject()
                    .put("id", event.id().toString())
                    .put("topic", event.topic())
                    .put("record_key", event.key())
                    .put("payload", Base64.getEncoder().encodeToString(event.payload()))
                    .put("traceparent", event.traceparent())
                    .put("occurred_at", event.occurredAt().toString()));
        }
        return rows.encode();
    }
}

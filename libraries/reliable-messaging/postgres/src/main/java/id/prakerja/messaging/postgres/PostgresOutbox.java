package id.prakerja.messaging.postgres;

import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.relay.RelayWakeUp;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
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
        int size = events.size();
        UUID[] ids = new UUID[size];
        String[] topics = new String[size];
        String[] keys = new String[size];
        byte[][] payloads = new byte[size][];
        String[] traceparents = new String[size];
        OffsetDateTime[] times = new OffsetDateTime[size];
        for (int i = 0; i < size; i++) {
            OutboxEvent event = events.get(i);
            ids[i] = event.id();
            topics[i] = event.topic();
            keys[i] = event.key();
            payloads[i] = event.payload();
            traceparents[i] = event.traceparent();
            times[i] = event.occurredAt().atOffset(ZoneOffset.UTC);
        }
        return tx.preparedQuery(INSERT)
                .execute(Tuple.from(List.of(ids, topics, keys, Buffers.of(payloads), traceparents, times)))
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

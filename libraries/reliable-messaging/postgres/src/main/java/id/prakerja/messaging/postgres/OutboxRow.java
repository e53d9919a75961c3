package id.prakerja.messaging.postgres;

import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.relay.PendingEvent;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;

/**
 * A row of {@code outbox_event}.
 *
 * @param seq its number in the order of writing
 * @param event the event in it
 * @param attempts failed sends so far
 */
record OutboxRow(long seq, OutboxEvent event, int attempts) implements PendingEvent {

    /** Reads a row of {@link PostgresOutboxStore}'s query, by position. */
    static OutboxRow of(Row row) {
        return new OutboxRow(
                row.getLong(0),
                new OutboxEvent(
                        row.getUUID(1),
                        row.getString(2),
                        row.getString(3),
                        row.get(Buffer.class, 4).getBytes(),
                        row.getString(5),
                        row.get(OffsetDateTime.class, 6).toInstant()),
                row.getInteger(7));
    }
}

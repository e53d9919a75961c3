package id.prakerja.messaging.postgres;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.acceptance.Numbered;
import id.prakerja.messaging.acceptance.OutboxAcceptance;
import id.prakerja.messaging.acceptance.OutboxUnderTest;
import id.prakerja.messaging.acceptance.RelayUnderTest;
import id.prakerja.messaging.relay.RelayWakeUp;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The acceptance suite on PostgreSQL, and what only a database with transactions must stand. */
class PostgresOutboxTest extends OutboxAcceptance {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private PostgresOutboxUnderTest outbox;

    @Override
    protected OutboxUnderTest open(Infrastructure servers, String name) {
        outbox = PostgresOutboxUnderTest.open(servers.postgres(name));
        return outbox;
    }

    @Test
    void aRowWhoseTransactionCommitsLateIsFound() {
        OutboxEvent early = Numbered.event(topic(), "late", 1);
        List<OutboxEvent> others = Numbered.events(50, 5, List.of(topic()));
        PostgresOutbox writer = new PostgresOutbox(new RelayWakeUp());
        SqlConnection open = outbox.pool().getConnectionAndAwait();
        open.beginAndAwait();
        writer.append(open, List.of(early)).await().atMost(PATIENCE);
        try (RelayUnderTest relay = startRelay("one")) {
            outbox.write(others, relay.wakeUp());
            awaitArrival(others);
            await().atMost(PATIENCE).until(() -> outbox.pending() == 0);

            open.query("commit").executeAndAwait();
            open.closeAndAwait();
            awaitArrival(List.of(early));
            await().atMost(PATIENCE).until(() -> outbox.pending() == 0);
        }
        assertEquals(others.size() + 1, arrivals().total());
    }

    @Test
    void aRolledBackEventIsNeverSent() {
        OutboxEvent never = Numbered.event(topic(), "never", 1);
        OutboxEvent sent = Numbered.event(topic(), "sent", 1);
        try (RelayUnderTest relay = startRelay("one")) {
            SqlConnection open = outbox.pool().getConnectionAndAwait();
            open.beginAndAwait();
            new PostgresOutbox(relay.wakeUp())
                    .append(open, List.of(never))
                    .await()
                    .atMost(PATIENCE);
            open.query("rollback").executeAndAwait();
            open.closeAndAwait();
            outbox.write(List.of(sent), relay.wakeUp());
            awaitArrival(List.of(sent));
        }
        assertEquals(1, arrivals().total());
    }
}

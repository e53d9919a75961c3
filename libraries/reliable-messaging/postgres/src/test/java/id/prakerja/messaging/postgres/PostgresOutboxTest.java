package id.prakerja.messaging.postgres;

import static id.prakerja.testkit.Waiting.patiently;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.acceptance.Configs;
import id.prakerja.messaging.acceptance.Numbered;
import id.prakerja.messaging.acceptance.OutboxAcceptance;
import id.prakerja.messaging.acceptance.OutboxUnderTest;
import id.prakerja.messaging.acceptance.RelayUnderTest;
import id.prakerja.messaging.relay.RelayWakeUp;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** The acceptance suite on PostgreSQL, and what only a database with transactions must stand. */
class PostgresOutboxTest extends OutboxAcceptance {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

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
        try (RelayUnderTest relay = startPatientRelay("one")) {
            outbox.write(others, relay.wakeUp());
            awaitArrival(others);
            patiently().until(() -> outbox.pending() == 0);

            open.query("commit").executeAndAwait();
            open.closeAndAwait();
            awaitArrival(List.of(early));
            patiently().until(() -> outbox.pending() == 0);
        }
        assertEquals(others.size() + 1, arrivals().total());
    }

    @Test
    void aRolledBackEventIsNeverSent() {
        OutboxEvent never = Numbered.event(topic(), "never", 1);
        OutboxEvent sent = Numbered.event(topic(), "sent", 1);
        try (RelayUnderTest relay = startPatientRelay("one")) {
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

    @Test
    void eventsOfAQueryAreSentLikeAnyOther() {
        outbox.database().execute("create table person (id int, name text)");
        outbox.database().execute("insert into person select n, 'person ' || n from generate_series(1, 300) n");
        try (RelayUnderTest relay = startPatientRelay("one")) {
            PostgresOutbox writer = new PostgresOutbox(relay.wakeUp());
            int written = outbox.database()
                    .run(pool -> pool.withTransaction(tx -> writer.appendSelected(
                            tx, topic(), Instant.parse("2020-08-27T02:00:01Z"), """
                            select 'key ' || id % 3, json_build_object('id', id, 'name', name)
                              from person
                             where id <= $1
                             order by id
                            """, List.of(200))));
            assertEquals(200, written);
            patiently().until(() -> arrivals().total() == 200);
            patiently().until(() -> outbox.pending() == 0);
        }
        ConsumerRecord<String, byte[]> first = arrivals().records().stream()
                .filter(record -> new String(record.value(), UTF_8).contains("\"person 1\""))
                .findFirst()
                .orElseThrow();
        assertEquals("key 1", first.key());
        assertEquals("{\"id\" : 1, \"name\" : \"person 1\"}", new String(first.value(), UTF_8));
        assertEquals("2020-08-27T02:00:01Z", Numbered.header(first, "ce_time"));
    }

    @Test
    void aServiceAsksWhetherAnEventIsStillPending() {
        outbox.database().migrate("/db/messaging-lookup/V0_3__lookup_in_the_outbox.sql");
        List<OutboxEvent> events = Numbered.events(20, 4, List.of(topic()));
        outbox.write(events, new RelayWakeUp());
        String asked = "select count(*) from (select outbox_pending('%s') as pending) a where pending"
                .formatted(events.get(7).id());
        assertEquals(1, outbox.database().count(asked));
        assertEquals(20, outbox.database().count("select count(*) from outbox_pending_keys('%s')".formatted(topic())));
        RelayUnderTest relay = startRelay("one");
        try (relay) {
            patiently().until(() -> outbox.pending() == 0);
            patiently().until(() -> relay.report().heldKeys() == 0);
        }
        assertEquals(0, outbox.database().count(asked));
        assertEquals(0, outbox.database().count("select count(*) from outbox_pending_keys('%s')".formatted(topic())));
    }

    @Test
    void fetchingDoesNotWadeThroughRowsThatAnOldSnapshotKeeps() {
        SqlConnection dump = outbox.pool().getConnectionAndAwait();
        dump.query("begin transaction isolation level repeatable read").executeAndAwait();
        dump.query("select count(*) from outbox_event").executeAndAwait();
        outbox.database().execute("""
            insert into outbox_event (id, topic, record_key, payload, occurred_at)
            select uuidv7(), 'gone', n::text, repeat('x', 200)::bytea, now() from generate_series(1, 200000) n
            """);
        outbox.database().execute("delete from outbox_event");
        PostgresOutboxStore store = new PostgresOutboxStore(outbox.pool(), Configs.relay());
        List<OutboxEvent> events = Numbered.events(5, 5, List.of(topic()));
        outbox.write(events, new RelayWakeUp());

        long wading = fastest(store);
        patiently().pollInterval(Duration.ofMillis(100)).until(() -> fastest(store) * 10 < wading);
        assertEquals(5, store.fetch(10, List.of(), Set.of()).size());
        assertEquals(5, store.backlog().pending());
        dump.query("rollback").executeAndAwait();
        dump.closeAndAwait();
    }

    @Test
    void aLateRowBelowTheFloorIsFound() {
        SqlConnection late = outbox.pool().getConnectionAndAwait();
        late.beginAndAwait();
        OutboxEvent early = Numbered.event(topic(), "late", 1);
        new PostgresOutbox(new RelayWakeUp())
                .append(late, List.of(early))
                .await()
                .atMost(PATIENCE);
        PostgresOutboxStore store = new PostgresOutboxStore(outbox.pool(), Configs.relay());
        outbox.write(Numbered.events(5, 5, List.of(topic())), new RelayWakeUp());
        // Long enough for the floor to rise, if it did so while the transaction is open.
        patiently()
                .during(Duration.ofSeconds(5))
                .atMost(PATIENCE)
                .until(() -> store.fetch(10, List.of(), Set.of()).size() == 5);
        late.query("commit").executeAndAwait();
        late.closeAndAwait();
        assertEquals(6, store.fetch(10, List.of(), Set.of()).size());
    }

    /** The fastest of a few looks, in nanoseconds. */
    private static long fastest(PostgresOutboxStore store) {
        long fastest = Long.MAX_VALUE;
        for (int look = 0; look < 5; look++) {
            long begin = System.nanoTime();
            store.fetch(10, List.of(), Set.of());
            fastest = Math.min(fastest, System.nanoTime() - begin);
        }
        return fastest;
    }
}

package id.prakerja.messaging.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.messaging.acceptance.Batch;
import id.prakerja.messaging.acceptance.InboxAcceptance;
import id.prakerja.messaging.acceptance.InboxUnderTest;
import id.prakerja.messaging.parked.ParkedEvent;
import id.prakerja.messaging.parked.ParkedQuery;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The acceptance suite on PostgreSQL, and what only its statements can meet. */
class PostgresInboxTest extends InboxAcceptance {

    private static final Duration SOON = Duration.ofSeconds(20);

    private PostgresInboxUnderTest postgres;

    @Override
    protected InboxUnderTest open(Infrastructure servers, String name) {
        postgres = PostgresInboxUnderTest.open(servers.postgres(name));
        return postgres;
    }

    @Test
    void anEventWhoseStatementRunsOutOfTimeIsParkedAlone() {
        Batch batch = new Batch("slow.counted");
        postgres.process(batch.with("ani", 1).with("budi", 1).with("cici", 1).take(), PostgresInboxTest::slowForBudi)
                .await()
                .atMost(SOON);
        assertEquals(List.of(1), postgres.applied("ani"));
        assertEquals(List.of(), postgres.applied("budi"));
        assertEquals(List.of(1), postgres.applied("cici"));
        List<ParkedEvent> parked = postgres.parkedEvents()
                .list(ParkedQuery.open("slow.counted", 10))
                .await()
                .atMost(SOON);
        assertEquals(1, parked.size());
        assertEquals("budi", parked.get(0).record().key());
        assertTrue(parked.get(0).error().contains("57014"), parked.get(0).error());
    }

    private static Uni<Void> slowForBudi(SqlConnection tx, List<ReceivedEvent<InboxUnderTest.Counted>> events) {
        boolean slow = events.stream().anyMatch(event -> event.key().equals("budi"));
        return tx.query("set local statement_timeout = '200ms'")
                .execute()
                .chain(() -> tx.query(slow ? "select pg_sleep(10)" : "select 1").execute())
                .chain(() -> PostgresInboxUnderTest.count(tx, events, event -> false));
    }
}

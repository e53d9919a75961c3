package id.prakerja.messaging.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.messaging.acceptance.Batch;
import id.prakerja.messaging.acceptance.InboxUnderTest;
import id.prakerja.messaging.acceptance.ParkedAcceptance;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What becomes of many events that fail, on PostgreSQL, and what a service forgets of them. */
class PostgresParkedTest extends ParkedAcceptance {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private PostgresInboxUnderTest postgres;

    @Override
    protected InboxUnderTest open(Infrastructure servers, String name) {
        postgres = PostgresInboxUnderTest.open(servers.postgres(name));
        return postgres;
    }

    @Test
    void whatIsSettledOrOfSomebodyIsForgotten() {
        Batch batch = new Batch("forgotten.counted");
        postgres.process(batch.with("ani", 1).with("budi", 1, 2).with("cici", 1).take(), event -> event.number() == 1)
                .await()
                .atMost(PATIENCE);
        postgres.database()
                .execute("update parked_event set status = 'DISCARDED', resolved_at = '2020-08-27T02:00:00Z'"
                        + " where record_key = 'ani'");

        assertEquals(0, forgetSettled(Instant.parse("2020-08-27T02:00:00Z")));
        assertEquals(1, forgetSettled(Instant.parse("2020-08-27T02:00:01Z")));
        int budis = postgres.database()
                .run(pool -> pool.withTransaction(tx -> postgres.parkedEvents().forgetAbout(tx, "budi")));
        assertEquals(2, budis);
        assertEquals(1, postgres.database().count("select count(*) from parked_event"));
        assertEquals(1, postgres.database().count("select count(*) from parked_event where record_key = 'cici'"));
    }

    private int forgetSettled(Instant before) {
        return postgres.database().run(pool -> postgres.parkedEvents().forgetSettled(pool, before, 10));
    }
}

package id.prakerja.messaging.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.messaging.RawRecord;
import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.messaging.acceptance.Batch;
import id.prakerja.messaging.acceptance.Configs;
import id.prakerja.messaging.acceptance.InboxAcceptance;
import id.prakerja.messaging.acceptance.InboxUnderTest;
import id.prakerja.messaging.parked.ParkedEvent;
import id.prakerja.messaging.parked.ParkedEvents;
import id.prakerja.messaging.parked.ParkedQuery;
import id.prakerja.messaging.parked.Settlement;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The acceptance suite on PostgreSQL, and what only its statements can meet. */
class PostgresInboxTest extends InboxAcceptance {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private PostgresInboxUnderTest postgres;

    @Override
    protected InboxUnderTest open(Infrastructure servers, String name) {
        postgres = PostgresInboxUnderTest.open(servers.postgres(name));
        return postgres;
    }

    @Test
    void anEventWhoseStatementRunsOutOfTimeIsParkedAlone() {
        Batch batch = new Batch("slow.counted");
        await(postgres.process(
                batch.with("ani", 1).with("budi", 1).with("cici", 1).take(), PostgresInboxTest::slowForBudi));
        assertEquals(List.of(1), postgres.applied("ani"));
        assertEquals(List.of(), postgres.applied("budi"));
        assertEquals(List.of(1), postgres.applied("cici"));
        List<ParkedEvent> parked = parked("slow.counted");
        assertEquals(1, parked.size());
        assertEquals("budi", parked.get(0).record().key());
        assertTrue(parked.get(0).error().contains("57014"), parked.get(0).error());
    }

    /** More than those at which a channel stands still. */
    @Test
    void whatACheckRefusesIsParkedWithItsReasonAndStopsNobody() {
        Batch batch = new Batch("checked.counted");
        for (int key = 0; key < 30; key++) {
            batch.with("forged-" + key, 1);
        }
        batch.with("ani", 1).raw("budi", "not json");

        process(batch, forged());

        assertEquals(Set.of(), postgres.standstill());
        assertEquals(List.of(1), postgres.applied("ani"));
        assertEquals(List.of(), postgres.applied("forged-0"));
        List<ParkedEvent> parked = parked("checked.counted");
        assertEquals(31, parked.size());
        assertEquals(
                30,
                parked.stream()
                        .filter(event -> event.error().startsWith("FORGED: "))
                        .count());
    }

    @Test
    void whatACheckHasRefusedIsCheckedAgainWhenItIsRetried() {
        Batch batch = new Batch("retried.counted");
        AtomicReference<RecordCheck> check = new AtomicReference<>(forged());
        process(batch.with("forged-0", 1, 2), (tx, records) -> check.get().faults(tx, records));
        ParkedEvents events = new ParkedEvents(postgres.parkedEvents(), Configs.messaging());

        assertInstanceOf(Settlement.StillFailing.class, await(events.retry(batch.parkedId(0), "operator")));
        assertEquals(List.of(), postgres.applied("forged-0"));

        check.set(RecordCheck.NONE);
        assertEquals(new Settlement.Settled(1), await(events.retry(batch.parkedId(0), "operator")));
        assertEquals(List.of(1, 2), postgres.applied("forged-0"));
    }

    private static RecordCheck forged() {
        return (tx, records) -> Uni.createFrom()
                .item(records.stream()
                        .filter(record -> record.key().startsWith("forged"))
                        .collect(Collectors.toMap(RawRecord::id, record -> "FORGED: by " + record.key())));
    }

    private void process(Batch batch, RecordCheck check) {
        await(postgres.processChecked(batch.take(), check));
    }

    private List<ParkedEvent> parked(String topic) {
        return await(postgres.parkedEvents().list(ParkedQuery.open(topic, 100)));
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }

    private static Uni<Void> slowForBudi(SqlConnection tx, List<ReceivedEvent<InboxUnderTest.Counted>> events) {
        boolean slow = events.stream().anyMatch(event -> event.key().equals("budi"));
        Uni<?> first = slow
                ? tx.query("set local statement_timeout = '200ms'")
                        .execute()
                        .chain(() -> tx.query("select pg_sleep(600)").execute())
                : tx.query("select 1").execute();
        return first.chain(() -> PostgresInboxUnderTest.count(tx, events, event -> false));
    }
}

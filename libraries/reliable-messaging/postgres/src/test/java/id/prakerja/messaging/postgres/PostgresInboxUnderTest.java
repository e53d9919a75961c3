package id.prakerja.messaging.postgres;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.infrastructure.PostgresDatabase;
import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.messaging.acceptance.Configs;
import id.prakerja.messaging.acceptance.Flipped;
import id.prakerja.messaging.acceptance.InboxUnderTest;
import id.prakerja.messaging.inbox.EventDecoder;
import id.prakerja.messaging.inbox.HandlerContext;
import id.prakerja.messaging.inbox.Patience;
import id.prakerja.messaging.inbox.Standstill;
import id.prakerja.messaging.parked.ParkedPayloads;
import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** An inbox on a PostgreSQL database, whose handler writes the table {@code counted}. */
final class PostgresInboxUnderTest implements InboxUnderTest {

    private static final String TABLE = """
            create table if not exists counted (
                place  bigint generated always as identity,
                owner  text not null,
                number int not null,
                unique (owner, number))
            """;

    private static final String COUNT = """
            insert into counted (owner, number)
            select owner, number
              from unnest($1::text[], $2::int[]) with ordinality as c (owner, number, place)
             order by place
                on conflict do nothing
            """;

    /** Whatever is promised of parked events is promised of sealed ones too. */
    private static final ParkedPayloads PAYLOADS = new ParkedPayloads(Optional.of(new Flipped()));

    private final PostgresDatabase address;
    private final TestDatabase database;
    private final Patience patience;
    private final Standstill standstill = new Standstill(Configs.messaging());
    private final PostgresInbox inbox;
    private final PostgresParkedEventStore parkedEvents;

    private PostgresInboxUnderTest(PostgresDatabase address, TestDatabase database) {
        this.address = address;
        this.database = database;
        EventDecoder decoder =
                new EventDecoder(new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
        HandlerContext context = new HandlerContext(database.vertx().getDelegate());
        PostgresHandlers handlers = new PostgresHandlers(decoder);
        this.patience = new Patience(context, Configs.messaging());
        this.inbox = new PostgresInbox(database.pool(), decoder, handlers, PAYLOADS, patience, standstill);
        this.parkedEvents = new PostgresParkedEventStore(database.pool(), handlers, PAYLOADS, context);
        database.execute(TABLE);
    }

    static PostgresInboxUnderTest open(PostgresDatabase address) {
        return new PostgresInboxUnderTest(address, TestDatabase.create(address));
    }

    TestDatabase database() {
        return database;
    }

    /** Applies a batch with a handler of the test's own. */
    Uni<Void> process(ConsumerRecords<String, byte[]> records, BatchHandler<Counted> handler) {
        return inbox.process(records, Counted.class, handler);
    }

    /** Applies a batch that is looked at before. */
    Uni<Void> processChecked(ConsumerRecords<String, byte[]> records, RecordCheck check) {
        return inbox.process(records, Counted.class, check, (tx, events) -> count(tx, events, event -> false));
    }

    @Override
    public Uni<Void> process(ConsumerRecords<String, byte[]> records, Predicate<Counted> failsAt) {
        return inbox.process(records, Counted.class, (tx, events) -> count(tx, events, failsAt));
    }

    @Override
    public void register(String topic, Predicate<Counted> failsAt) {
        inbox.register(topic, Counted.class, (tx, events) -> count(tx, events, failsAt));
    }

    @Override
    public PostgresParkedEventStore parkedEvents() {
        return parkedEvents;
    }

    @Override
    public List<Integer> applied(String key) {
        return database.run(pool -> pool.preparedQuery("select number from counted where owner = $1 order by place")
                .execute(Tuple.of(key))
                .map(rows -> {
                    List<Integer> numbers = new ArrayList<>();
                    rows.forEach(row -> numbers.add(row.getInteger(0)));
                    return numbers;
                }));
    }

    @Override
    public byte[] keptPayload(String id) {
        return Rows.bytes(kept(id), "payload");
    }

    @Override
    public String keptUnder(String id) {
        return kept(id).getString("payload_key");
    }

    private Row kept(String id) {
        return database.run(pool -> pool.preparedQuery("select payload, payload_key from parked_event where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().next()));
    }

    @Override
    public InboxUnderTest restarted() {
        return new PostgresInboxUnderTest(
                address, TestDatabase.connect(address.reactiveUrl(), address.user(), address.password()));
    }

    @Override
    public Set<String> standstill() {
        return standstill.topics();
    }

    @Override
    public void stopping() {
        patience.stop();
    }

    @Override
    public void databaseAway(Infrastructure infrastructure) {
        infrastructure.stopPostgres();
    }

    @Override
    public void databaseBack(Infrastructure infrastructure) {
        infrastructure.startPostgres();
    }

    @Override
    public void close() {
        database.close();
    }

    /** Writes first and fails then, so that a failure shows whether the transaction was rolled back. */
    static Uni<Void> count(SqlConnection tx, List<ReceivedEvent<Counted>> events, Predicate<Counted> failsAt) {
        String[] owners = events.stream().map(event -> event.payload().owner()).toArray(String[]::new);
        Integer[] numbers =
                events.stream().map(event -> event.payload().number()).toArray(Integer[]::new);
        return tx.preparedQuery(COUNT)
                .execute(Tuple.of(owners, numbers))
                .invoke(() -> {
                    if (events.stream().map(ReceivedEvent::payload).anyMatch(failsAt)) {
                        throw new IllegalStateException("The handler does not like this event");
                    }
                })
                .replaceWithVoid();
    }
}

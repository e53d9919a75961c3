package id.prakerja.tally;

import id.prakerja.messaging.OutboxEvents;
import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.messaging.postgres.PostgresInbox;
import id.prakerja.messaging.postgres.PostgresOutbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Counts each number once and tells of it, a batch with one statement for the state and one for the outbox. */
@ApplicationScoped
public class TallyConsumer {

    private static final String COUNT = """
            insert into tally (owner, number)
            select owner, number from unnest($1::text[], $2::int[]) as c (owner, number)
                on conflict do nothing
            returning owner, number
            """;

    private final PostgresInbox inbox;
    private final PostgresOutbox outbox;
    private final OutboxEvents events;

    TallyConsumer(PostgresInbox inbox, PostgresOutbox outbox, OutboxEvents events) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.events = events;
    }

    @Incoming("tally")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, Tallied.class, this::count);
    }

    private Uni<Void> count(SqlConnection tx, List<ReceivedEvent<Tallied>> asked) {
        String[] owners = asked.stream().map(event -> event.payload().owner()).toArray(String[]::new);
        Integer[] numbers =
                asked.stream().map(event -> event.payload().number()).toArray(Integer[]::new);
        return tx.preparedQuery(COUNT).execute(Tuple.of(owners, numbers)).chain(counted -> tell(tx, counted));
    }

    private Uni<Void> tell(SqlConnection tx, RowSet<Row> counted) {
        return outbox.append(
                tx,
                StreamSupport.stream(counted.spliterator(), false)
                        .map(row -> new Tallied(row.getString("owner"), row.getInteger("number")))
                        .map(tallied -> events.of(TallyTopics.COUNTED, tallied.owner(), tallied))
                        .toList());
    }
}

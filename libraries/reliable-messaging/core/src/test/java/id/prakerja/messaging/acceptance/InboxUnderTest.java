package id.prakerja.messaging.acceptance;

import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.messaging.parked.ParkedEventStore;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * A database's inbox, as the acceptance suite drives it. Its handler notes the numbers of a key in the order in which they
 * are applied, each once.
 */
public interface InboxUnderTest extends AutoCloseable {

    /** Applies a batch; the handler fails at events for which the verdict holds. */
    Uni<Void> process(ConsumerRecords<String, byte[]> records, Predicate<Counted> failsAt);

    /** Names the handler of a topic, as a service does at start. */
    void register(String topic, Predicate<Counted> failsAt);

    /** The parked events. */
    ParkedEventStore parkedEvents();

    /** The payload of a parked event as the database keeps it. */
    byte[] keptPayload(String id);

    /** Id of the key that it is kept under, or null. */
    String keptUnder(String id);

    /** The numbers applied for a key, in order. */
    List<Integer> applied(String key);

    /** The same database seen by a process that has just started and knows no handler. */
    InboxUnderTest restarted();

    /** Topics whose channel stands still because most of their events fail. */
    Set<String> standstill();

    /** Tells it that the service is stopping. */
    void stopping();

    /** Takes the database away. */
    void databaseAway(Infrastructure infrastructure);

    /** Gives the database back. */
    void databaseBack(Infrastructure infrastructure);

    @Override
    void close();

    /**
     * The event of the suite.
     *
     * @param owner whose it is, equal to the record key
     * @param number grows per owner
     */
    record Counted(String owner, int number) {}
}

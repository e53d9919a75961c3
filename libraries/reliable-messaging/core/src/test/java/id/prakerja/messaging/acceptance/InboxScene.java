package id.prakerja.messaging.acceptance;

import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.infrastructure.InfrastructureSettings;
import id.prakerja.messaging.acceptance.InboxUnderTest.Counted;
import id.prakerja.messaging.parked.ParkedEvent;
import id.prakerja.messaging.parked.ParkedEvents;
import id.prakerja.messaging.parked.ParkedQuery;
import id.prakerja.messaging.parked.Settlement;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** An empty inbox on a real server for each test, and what the tests say about it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InboxScene {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    @SuppressWarnings("UnnecessaryLambda") // reads better than a method where it is passed
    static final Predicate<Counted> NOWHERE = event -> false;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    Infrastructure infrastructure;
    InboxUnderTest inbox;
    Batch batch;
    String topic;

    /** Opens an empty inbox. */
    protected abstract InboxUnderTest open(Infrastructure servers, String name);

    @BeforeAll
    void startServers() {
        infrastructure = Infrastructure.open(InfrastructureSettings.temporary());
    }

    @AfterAll
    void stopServers() {
        infrastructure.close();
    }

    @BeforeEach
    void openInbox() {
        String name = "inbox_%d".formatted(NUMBER.incrementAndGet());
        inbox = open(infrastructure, name);
        topic = name + ".counted";
        batch = new Batch(topic);
    }

    @AfterEach
    void closeInbox() {
        inbox.close();
    }

    void process(ConsumerRecords<String, byte[]> records, Predicate<Counted> failsAt) {
        result(inbox.process(records, failsAt));
    }

    ParkedEvents parkedEvents() {
        return new ParkedEvents(inbox.parkedEvents(), Configs.messaging());
    }

    Settlement retry(long offset) {
        return result(parkedEvents().retry(batch.parkedId(offset), "operator"));
    }

    Settlement discard(long offset) {
        return result(parkedEvents().discard(batch.parkedId(offset), "operator", "not wanted"));
    }

    ParkedEvent find(long offset) {
        return result(inbox.parkedEvents().find(batch.parkedId(offset))).orElseThrow();
    }

    /** The open events as status and offset. */
    List<String> open() {
        return result(inbox.parkedEvents().list(ParkedQuery.open(topic, 100))).stream()
                .map(event -> "%s %d".formatted(event.status(), event.record().offset()))
                .toList();
    }

    List<String> list(ParkedQuery query) {
        return result(inbox.parkedEvents().list(query)).stream()
                .map(ParkedEvent::id)
                .toList();
    }

    static Predicate<Counted> failsAt(String owner, int number) {
        return new Counted(owner, number)::equals;
    }

    static <T> T result(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }
}

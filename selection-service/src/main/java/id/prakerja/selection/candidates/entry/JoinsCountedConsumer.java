package id.prakerja.selection.candidates.entry;

import id.prakerja.events.JoinsCounted;
import id.prakerja.events.Topics;
import id.prakerja.messaging.postgres.PostgresInbox;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives {@code wave.joins-counted}. */
@ApplicationScoped
public class JoinsCountedConsumer {

    private final PostgresInbox inbox;
    private final CountedJoins counted;

    JoinsCountedConsumer(PostgresInbox inbox, CountedJoins counted) {
        this.inbox = inbox;
        this.counted = counted;
    }

    void register(@Observes StartupEvent start) {
        inbox.register(Topics.JOINS_COUNTED, JoinsCounted.class, counted::take);
    }

    @Incoming("joins-counted")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, JoinsCounted.class, counted::take);
    }
}

package id.prakerja.selection.participants.participant;

import id.prakerja.events.Topics;
import id.prakerja.events.TrainingEnrolled;
import id.prakerja.messaging.postgres.PostgresInbox;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives {@code training.enrolled}. */
@ApplicationScoped
public class TrainingEnrolledConsumer {

    private final PostgresInbox inbox;
    private final FirstPurchases purchases;

    TrainingEnrolledConsumer(PostgresInbox inbox, FirstPurchases purchases) {
        this.inbox = inbox;
        this.purchases = purchases;
    }

    void register(@Observes StartupEvent start) {
        inbox.register(Topics.TRAINING_ENROLLED, TrainingEnrolled.class, purchases::take);
    }

    @Incoming("training-enrolled")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, TrainingEnrolled.class, purchases::take);
    }
}

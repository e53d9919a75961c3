package id.prakerja.training.withdrawal;

import id.prakerja.events.Topics;
import id.prakerja.events.TrainingCompletionWithdrawn;
import id.prakerja.messaging.mongo.MongoInbox;
import id.prakerja.training.credential.Credentials;
import id.prakerja.training.review.PublishedReviews;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Takes back what rests on a completion that was withdrawn: its credential, and the review of the training. The service listens to its
 * own event, which is stored with the withdrawal: no crash in between leaves a credential that stands.
 */
@ApplicationScoped
public class WithdrawalConsumer {

    private final MongoInbox inbox;
    private final Credentials credentials;
    private final PublishedReviews reviews;

    WithdrawalConsumer(MongoInbox inbox, Credentials credentials, PublishedReviews reviews) {
        this.inbox = inbox;
        this.credentials = credentials;
        this.reviews = reviews;
    }

    void register(@Observes StartupEvent start) {
        inbox.register(
                Topics.TRAINING_COMPLETION_WITHDRAWN,
                TrainingCompletionWithdrawn.class,
                event -> takeBack(event.payload()));
    }

    @Incoming("completion-withdrawn")
    Uni<Void> withdrawn(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, TrainingCompletionWithdrawn.class, event -> takeBack(event.payload()));
    }

    private Uni<Void> takeBack(TrainingCompletionWithdrawn event) {
        return credentials
                .revoke(event.enrolmentId())
                .chain(() -> reviews.refresh(event.participantId(), event.enrolmentId()));
    }
}

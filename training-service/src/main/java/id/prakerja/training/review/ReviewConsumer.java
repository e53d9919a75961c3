package id.prakerja.training.review;

import id.prakerja.events.Topics;
import id.prakerja.events.TrainingReviewed;
import id.prakerja.messaging.mongo.MongoInbox;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Publishes reviews. The service listens to its own event, which is stored with the review, so that none is lost in between. */
@ApplicationScoped
public class ReviewConsumer {

    private final MongoInbox inbox;
    private final PublishedReviews reviews;

    ReviewConsumer(MongoInbox inbox, PublishedReviews reviews) {
        this.inbox = inbox;
        this.reviews = reviews;
    }

    void register(@Observes StartupEvent start) {
        inbox.register(Topics.TRAINING_REVIEWED, TrainingReviewed.class, event -> refresh(event.payload()));
    }

    @Incoming("training-reviewed")
    Uni<Void> reviewed(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, TrainingReviewed.class, event -> refresh(event.payload()));
    }

    private Uni<Void> refresh(TrainingReviewed event) {
        return reviews.refresh(event.participantId(), event.enrolmentId());
    }
}

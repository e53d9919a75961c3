package id.prakerja.incentive.entitlement;

import id.prakerja.events.Topics;
import id.prakerja.events.TrainingCompleted;
import id.prakerja.events.TrainingCompletionWithdrawn;
import id.prakerja.events.TrainingReviewed;
import id.prakerja.messaging.postgres.PostgresInbox;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives what training tells about completions and reviews. */
@ApplicationScoped
public class TrainingConsumer {

    private final PostgresInbox inbox;
    private final Trainings trainings;

    TrainingConsumer(PostgresInbox inbox, Trainings trainings) {
        this.inbox = inbox;
        this.trainings = trainings;
    }

    void register(@Observes StartupEvent start) {
        inbox.register(Topics.TRAINING_COMPLETED, TrainingCompleted.class, trainings::completed);
        inbox.register(Topics.TRAINING_COMPLETION_WITHDRAWN, TrainingCompletionWithdrawn.class, trainings::withdrawn);
        inbox.register(Topics.TRAINING_REVIEWED, TrainingReviewed.class, trainings::reviewed);
    }

    @Incoming("training-completed")
    Uni<Void> completed(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, TrainingCompleted.class, trainings::completed);
    }

    @Incoming("training-completion-withdrawn")
    Uni<Void> withdrawn(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, TrainingCompletionWithdrawn.class, trainings::withdrawn);
    }

    @Incoming("training-reviewed")
    Uni<Void> reviewed(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, TrainingReviewed.class, trainings::reviewed);
    }
}

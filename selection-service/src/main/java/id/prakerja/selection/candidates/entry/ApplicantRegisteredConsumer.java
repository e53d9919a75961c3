package id.prakerja.selection.candidates.entry;

import id.prakerja.events.ApplicantRegistered;
import id.prakerja.events.Topics;
import id.prakerja.messaging.postgres.PostgresInbox;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives {@code applicant.registered}. */
@ApplicationScoped
public class ApplicantRegisteredConsumer {

    private final PostgresInbox inbox;
    private final ApplicantIntake intake;

    ApplicantRegisteredConsumer(PostgresInbox inbox, ApplicantIntake intake) {
        this.inbox = inbox;
        this.intake = intake;
    }

    void register(@Observes StartupEvent start) {
        inbox.register(Topics.APPLICANT_REGISTERED, ApplicantRegistered.class, intake::take);
    }

    @Incoming("applicant-registered")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, ApplicantRegistered.class, intake::take);
    }
}

package id.prakerja.selection.candidates.entry;

import id.prakerja.events.ApplicantJoined;
import id.prakerja.events.Topics;
import id.prakerja.messaging.postgres.PostgresInbox;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives {@code applicant.joined}. */
@ApplicationScoped
public class ApplicantJoinedConsumer {

    private final PostgresInbox inbox;
    private final EntryIntake intake;

    ApplicantJoinedConsumer(PostgresInbox inbox, EntryIntake intake) {
        this.inbox = inbox;
        this.intake = intake;
    }

    void register(@Observes StartupEvent start) {
        inbox.register(Topics.APPLICANT_JOINED, ApplicantJoined.class, intake::take);
    }

    @Incoming("applicant-joined")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, ApplicantJoined.class, intake::take);
    }
}

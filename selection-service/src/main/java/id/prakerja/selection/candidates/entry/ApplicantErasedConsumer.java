package id.prakerja.selection.candidates.entry;

import id.prakerja.events.ApplicantErased;
import id.prakerja.events.Topics;
import id.prakerja.messaging.postgres.PostgresInbox;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives {@code applicant.erased}. */
@ApplicationScoped
public class ApplicantErasedConsumer {

    private final PostgresInbox inbox;
    private final Erasure erasure;

    ApplicantErasedConsumer(PostgresInbox inbox, Erasure erasure) {
        this.inbox = inbox;
        this.erasure = erasure;
    }

    void register(@Observes StartupEvent start) {
        inbox.register(Topics.APPLICANT_ERASED, ApplicantErased.class, erasure::take);
    }

    @Incoming("applicant-erased")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, ApplicantErased.class, erasure::take);
    }
}

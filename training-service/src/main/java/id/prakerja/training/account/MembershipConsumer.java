package id.prakerja.training.account;

import id.prakerja.events.ParticipantReinstated;
import id.prakerja.events.ParticipantRevoked;
import id.prakerja.events.ParticipantSelected;
import id.prakerja.events.ParticipantSuspended;
import id.prakerja.events.Topics;
import id.prakerja.messaging.mongo.MongoInbox;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Applies what selection-service publishes about memberships. */
@ApplicationScoped
public class MembershipConsumer {

    private final MongoInbox inbox;
    private final Memberships memberships;

    MembershipConsumer(MongoInbox inbox, Memberships memberships) {
        this.inbox = inbox;
        this.memberships = memberships;
    }

    void register(@Observes StartupEvent start) {
        inbox.register(
                Topics.PARTICIPANT_SELECTED, ParticipantSelected.class, event -> memberships.select(event.payload()));
        inbox.register(
                Topics.PARTICIPANT_REVOKED, ParticipantRevoked.class, event -> memberships.revoke(event.payload()));
        inbox.register(
                Topics.PARTICIPANT_SUSPENDED,
                ParticipantSuspended.class,
                event -> memberships.suspend(event.payload()));
        inbox.register(
                Topics.PARTICIPANT_REINSTATED,
                ParticipantReinstated.class,
                event -> memberships.reinstate(event.payload()));
    }

    @Incoming("participant-selected")
    Uni<Void> selected(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, ParticipantSelected.class, event -> memberships.select(event.payload()));
    }

    @Incoming("participant-revoked")
    Uni<Void> revoked(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, ParticipantRevoked.class, event -> memberships.revoke(event.payload()));
    }

    @Incoming("participant-suspended")
    Uni<Void> suspended(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, ParticipantSuspended.class, event -> memberships.suspend(event.payload()));
    }

    @Incoming("participant-reinstated")
    Uni<Void> reinstated(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, ParticipantReinstated.class, event -> memberships.reinstate(event.payload()));
    }
}

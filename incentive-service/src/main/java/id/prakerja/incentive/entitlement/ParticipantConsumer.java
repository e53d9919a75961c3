package id.prakerja.incentive.entitlement;

import id.prakerja.events.ExclusionChanged;
import id.prakerja.events.ParticipantReinstated;
import id.prakerja.events.ParticipantRevoked;
import id.prakerja.events.ParticipantSelected;
import id.prakerja.events.ParticipantSuspended;
import id.prakerja.events.Topics;
import id.prakerja.messaging.postgres.PostgresInbox;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives what selection and registration tell about participants. */
@ApplicationScoped
public class ParticipantConsumer {

    private final PostgresInbox inbox;
    private final Memberships memberships;
    private final Exclusions exclusions;

    ParticipantConsumer(PostgresInbox inbox, Memberships memberships, Exclusions exclusions) {
        this.inbox = inbox;
        this.memberships = memberships;
        this.exclusions = exclusions;
    }

    void register(@Observes StartupEvent start) {
        inbox.register(Topics.PARTICIPANT_SELECTED, ParticipantSelected.class, memberships::selected);
        inbox.register(Topics.PARTICIPANT_REVOKED, ParticipantRevoked.class, memberships::revoked);
        inbox.register(Topics.PARTICIPANT_SUSPENDED, ParticipantSuspended.class, memberships::suspended);
        inbox.register(Topics.PARTICIPANT_REINSTATED, ParticipantReinstated.class, memberships::reinstated);
        inbox.register(Topics.EXCLUSION_CHANGED, ExclusionChanged.class, exclusions::changed);
    }

    @Incoming("participant-selected")
    Uni<Void> selected(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, ParticipantSelected.class, memberships::selected);
    }

    @Incoming("participant-revoked")
    Uni<Void> revoked(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, ParticipantRevoked.class, memberships::revoked);
    }

    @Incoming("participant-suspended")
    Uni<Void> suspended(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, ParticipantSuspended.class, memberships::suspended);
    }

    @Incoming("participant-reinstated")
    Uni<Void> reinstated(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, ParticipantReinstated.class, memberships::reinstated);
    }

    @Incoming("exclusion-changed")
    Uni<Void> excluded(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, ExclusionChanged.class, exclusions::changed);
    }
}

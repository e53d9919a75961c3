package id.prakerja.registration.waves.membership;

import id.prakerja.events.ParticipantReinstated;
import id.prakerja.events.ParticipantReminded;
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

/** Hears what selection-service decided about people. */
@ApplicationScoped
public class ParticipantConsumer {

    private final PostgresInbox inbox;
    private final Memberships memberships;

    ParticipantConsumer(PostgresInbox inbox, Memberships memberships) {
        this.inbox = inbox;
        this.memberships = memberships;
    }

    /** Names the handlers, so that events parked before a restart can be retried before a new one comes. */
    void register(@Observes StartupEvent started) {
        inbox.register(Topics.PARTICIPANT_SELECTED, ParticipantSelected.class, memberships::selected);
        inbox.register(Topics.PARTICIPANT_REMINDED, ParticipantReminded.class, memberships::reminded);
        inbox.register(Topics.PARTICIPANT_REVOKED, ParticipantRevoked.class, memberships::revoked);
        inbox.register(Topics.PARTICIPANT_SUSPENDED, ParticipantSuspended.class, memberships::suspended);
        inbox.register(Topics.PARTICIPANT_REINSTATED, ParticipantReinstated.class, memberships::reinstated);
    }

    /**
     * Takes a batch in.
     *
     * @param records from {@code participant.selected}
     * @return completes when every record is applied or parked
     */
    @Incoming("participant-selected")
    public Uni<Void> selected(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, ParticipantSelected.class, memberships::selected);
    }

    /**
     * Takes a batch in.
     *
     * @param records from {@code participant.reminded}
     * @return completes when every record is applied or parked
     */
    @Incoming("participant-reminded")
    public Uni<Void> reminded(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, ParticipantReminded.class, memberships::reminded);
    }

    /**
     * Takes a batch in.
     *
     * @param records from {@code participant.revoked}
     * @return completes when every record is applied or parked
     */
    @Incoming("participant-revoked")
    public Uni<Void> revoked(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, ParticipantRevoked.class, memberships::revoked);
    }

    /**
     * Takes a batch in.
     *
     * @param records from {@code participant.suspended}
     * @return completes when every record is applied or parked
     */
    @Incoming("participant-suspended")
    public Uni<Void> suspended(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, ParticipantSuspended.class, memberships::suspended);
    }

    /**
     * Takes a batch in.
     *
     * @param records from {@code participant.reinstated}
     * @return completes when every record is applied or parked
     */
    @Incoming("participant-reinstated")
    public Uni<Void> reinstated(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, ParticipantReinstated.class, memberships::reinstated);
    }
}

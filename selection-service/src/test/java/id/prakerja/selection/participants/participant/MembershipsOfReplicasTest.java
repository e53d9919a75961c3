package id.prakerja.selection.participants.participant;

import static id.prakerja.selection.participants.participant.Memberships.PATIENCE;
import static id.prakerja.selection.participants.participant.Memberships.awaitPublished;
import static id.prakerja.selection.participants.participant.Memberships.deadline;
import static id.prakerja.selection.participants.participant.Memberships.decide;
import static id.prakerja.selection.participants.participant.Memberships.enrol;
import static id.prakerja.selection.participants.participant.Memberships.status;
import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.events.ParticipantReinstated;
import id.prakerja.events.ParticipantRevoked;
import id.prakerja.events.ParticipantSuspended;
import id.prakerja.events.Topics;
import id.prakerja.messaging.OutboxEvents;
import id.prakerja.messaging.postgres.PostgresOutbox;
import id.prakerja.selection.participants.participant.domain.MembershipDecision;
import id.prakerja.selection.support.Replica;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Topic;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Machines may disagree about the time; nobody loses a membership early for it, and later words are later by their own times. */
@ServiceTest
class MembershipsOfReplicasTest {

    @Inject
    Replica replica;

    @Inject
    Pool pool;

    @Inject
    RemindersDue reminders;

    @Inject
    RevocationsDue revocations;

    @Inject
    WaveStore waves;

    @Inject
    RevocationConfig config;

    @Inject
    Participants participants;

    @Inject
    PostgresOutbox outbox;

    @Inject
    OutboxEvents events;

    @Test
    void aReplicaWhoseMachineIsAheadRevokesNobodyEarlyAndSettlesNoWave() {
        UUID person = Stage.determinedWave(541, 1, 1).get(0);
        Waves.done(Waves.step(541, "announcement"));
        TestClock.advanceTo(deadline(541).minus(Duration.ofMinutes(10)));

        window(replica.onAMachineThatIsOffBy(Duration.ofMinutes(90)))
                .enforce()
                .await()
                .atMost(PATIENCE);

        assertEquals("NOTIFIED", status(person));
        enrol(person, deadline(541).minusSeconds(1));
        patiently().until(() -> status(person).equals("ACTIVE"));
        assertEquals("ANNOUNCED", Waves.show(541).getString("status"));
    }

    @Test
    void eachWordAboutAMembershipIsLaterThanTheOneBeforeWhateverClockThatWasSpokenBy() throws Throwable {
        UUID person = Stage.determinedWave(542, 1, 1).get(0);
        Instant deadline = deadline(542);
        MembershipDecisions ahead =
                new MembershipDecisions(pool, participants, outbox, events, replica.aheadBy(Duration.ofDays(50)));
        VertxContextSupport.subscribeAndAwait(
                () -> ahead.carryOut(person, MembershipDecision.SUSPEND, "FALSE_DECLARATION", "staff-operator"));
        Waves.done(decide(person, "reinstatement"));
        TestClock.advanceTo(deadline.plus(Duration.ofMinutes(61)));
        patiently().until(() -> status(person).equals("REVOKED"));
        enrol(person, deadline.minusSeconds(1));
        patiently().until(() -> status(person).equals("ACTIVE"));
        Waves.done(decide(person, "revocation"));

        List<Instant> suspended = spoken(Topics.PARTICIPANT_SUSPENDED, ParticipantSuspended.class).stream()
                .filter(event -> event.participantId().equals(person))
                .map(ParticipantSuspended::suspendedAt)
                .toList();
        List<Instant> reinstated = spoken(Topics.PARTICIPANT_REINSTATED, ParticipantReinstated.class).stream()
                .filter(event -> event.participantId().equals(person))
                .map(ParticipantReinstated::reinstatedAt)
                .toList();
        List<Instant> revoked = spoken(Topics.PARTICIPANT_REVOKED, ParticipantRevoked.class).stream()
                .filter(event -> event.participantId().equals(person))
                .map(ParticipantRevoked::revokedAt)
                .toList();
        List<Instant> asTheyHappened = Stream.of(
                        suspended.get(0), reinstated.get(0), revoked.get(0), reinstated.get(1), revoked.get(1))
                .toList();
        assertEquals(asTheyHappened.stream().sorted().distinct().toList(), asTheyHappened);
        assertEquals(5, suspended.size() + reinstated.size() + revoked.size());
    }

    private FirstPurchaseWindow window(ProgrammeTime time) {
        return new FirstPurchaseWindow(pool, reminders, revocations, waves, config, time);
    }

    private <T> List<T> spoken(String topic, Class<T> type) {
        awaitPublished();
        return Topic.named(topic).read(type);
    }
}

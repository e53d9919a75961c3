package id.prakerja.selection.participants.participant;

import static id.prakerja.selection.participants.participant.Memberships.awaitPublished;
import static id.prakerja.selection.participants.participant.Memberships.deadline;
import static id.prakerja.selection.participants.participant.Memberships.decide;
import static id.prakerja.selection.participants.participant.Memberships.enrol;
import static id.prakerja.selection.participants.participant.Memberships.status;
import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.events.ParticipantReinstated;
import id.prakerja.events.ParticipantReminded;
import id.prakerja.events.Topics;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody can buy while suspended, so the days to the first purchase stand still. */
@ServiceTest
class SuspendingMembershipsTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void whoIsReinstatedHasTheDaysLeftThatWereLeftAndIsRevokedOnlyAfterThem() {
        UUID person = Stage.determinedWave(531, 1, 1).get(0);
        Waves.done(Waves.step(531, "announcement"));
        Instant determined = deadline(531);
        TestClock.advanceTo(determined.minus(DAY));
        Waves.done(decide(person, "suspension"));
        Instant suspendedAt = at(person, "suspendedAt");
        TestClock.advanceTo(determined.plus(DAY.multipliedBy(9)));
        assertEquals("ANNOUNCED", Waves.show(531).getString("status"), "somebody may still buy");

        Waves.done(decide(person, "reinstatement"));

        ParticipantReinstated told = reinstated(person).get(0);
        Instant moved = at(person, "firstPurchaseDeadline");
        assertEquals(determined.plus(Duration.between(suspendedAt, told.reinstatedAt())), moved);
        assertEquals(moved, told.firstPurchaseDeadline());
        TestClock.advanceTo(moved.plus(Duration.ofMinutes(50)));
        assertEquals("NOTIFIED", status(person));
        TestClock.advanceTo(moved.plus(Duration.ofMinutes(61)));
        patiently().until(() -> status(person).equals("REVOKED"));
        patiently().until(() -> Waves.show(531).getString("status").equals("SETTLED"));
    }

    @Test
    void whoWasRemindedOfTheFormerDeadlineIsRemindedOfTheNewOne() {
        UUID person = Stage.determinedWave(532, 1, 1).get(0);
        Instant determined = deadline(532);
        TestClock.advanceTo(determined.minus(DAY.multipliedBy(7)));
        patiently().until(() -> reminded(person).equals(List.of(determined)));
        Waves.done(decide(person, "suspension"));
        TestClock.advance(DAY.multipliedBy(3));

        Waves.done(decide(person, "reinstatement"));
        TestClock.advance(DAY);

        Instant moved = at(person, "firstPurchaseDeadline");
        assertTrue(moved.isAfter(determined));
        patiently().until(() -> reminded(person).equals(List.of(determined, moved)));
    }

    @Test
    void aPurchaseByTheMovedDeadlineIsInTime() {
        UUID person = Stage.determinedWave(533, 1, 1).get(0);
        Instant determined = deadline(533);
        Waves.done(decide(person, "suspension"));
        TestClock.advance(DAY.multipliedBy(2));
        Waves.done(decide(person, "reinstatement"));
        TestClock.advanceTo(determined.plus(DAY));

        enrol(person, determined.plus(DAY));

        patiently().until(() -> status(person).equals("ACTIVE"));
    }

    @Test
    void whoHasBoughtHasNoDeadlineToMove() {
        UUID person = Stage.determinedWave(534, 1, 1).get(0);
        enrol(person, TestClock.now());
        patiently().until(() -> status(person).equals("ACTIVE"));
        Waves.done(decide(person, "suspension"));
        TestClock.advance(DAY);

        Waves.done(decide(person, "reinstatement"));

        assertEquals(deadline(534), at(person, "firstPurchaseDeadline"));
        assertNull(reinstated(person).get(0).firstPurchaseDeadline());
    }

    private static Instant at(UUID person, String what) {
        return Instant.parse(Waves.get("/v1/participants/" + person).getString(what));
    }

    private List<ParticipantReinstated> reinstated(UUID person) {
        awaitPublished();
        return Topic.named(Topics.PARTICIPANT_REINSTATED).read(ParticipantReinstated.class).stream()
                .filter(event -> event.participantId().equals(person))
                .toList();
    }

    private List<Instant> reminded(UUID person) {
        return Topic.named(Topics.PARTICIPANT_REMINDED).read(ParticipantReminded.class).stream()
                .filter(event -> event.participantId().equals(person))
                .map(ParticipantReminded::firstPurchaseDeadline)
                .toList();
    }
}

package id.prakerja.selection.participants.participant;

import static id.prakerja.selection.participants.participant.Memberships.awaitPublished;
import static id.prakerja.selection.participants.participant.Memberships.deadline;
import static id.prakerja.selection.participants.participant.Memberships.decide;
import static id.prakerja.selection.participants.participant.Memberships.enrol;
import static id.prakerja.selection.participants.participant.Memberships.reasons;
import static id.prakerja.selection.participants.participant.Memberships.status;
import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.events.ParticipantReminded;
import id.prakerja.events.ParticipantRevoked;
import id.prakerja.events.Topics;
import id.prakerja.selection.support.People;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import id.prakerja.testkit.Waiting;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class EndingMembershipsTest {

    @Inject
    RemindersDue reminders;

    @Inject
    RevocationsDue revocationsDue;

    @Test
    void whoBuysNothingByTheDeadlineIsRevokedOnceAndTheWaveSettles() {
        List<UUID> selected = Stage.determinedWave(501, 3, 3);
        Waves.done(Waves.step(501, "announcement"));
        Instant deadline = Instant.parse(Waves.show(501).getString("determination.firstPurchaseDeadline"));
        UUID active = selected.get(0);
        UUID delivered = selected.get(1);
        UUID idle = selected.get(2);
        enrol(active, deadline.minus(Duration.ofDays(20)));
        patiently().until(() -> status(active).equals("ACTIVE"));

        TestClock.advanceTo(deadline.plus(Duration.ofMinutes(30)));
        // In the grace nobody is revoked yet: a purchase made in time, delivered late, counts.
        enrol(delivered, deadline);
        patiently().until(() -> status(delivered).equals("ACTIVE"));
        look();
        assertEquals("NOTIFIED", status(idle));
        TestClock.advanceTo(deadline.plus(Duration.ofMinutes(61)));
        patiently().until(() -> Waves.show(501).getString("status").equals("SETTLED"));

        assertEquals("REVOKED", status(idle));
        assertEquals("ACTIVE", status(active));
        assertEquals("ACTIVE", status(delivered));
        assertEquals(
                List.of("NO_FIRST_PURCHASE"),
                revocations(501).stream().map(ParticipantRevoked::reason).toList());
        assertEquals(1, Waves.figures(501).getInt("revoked"));
    }

    @Test
    void aPurchaseAfterTheDeadlineDoesNotSave() {
        UUID person = Stage.determinedWave(502, 1, 1).get(0);
        Instant deadline = Instant.parse(Waves.show(502).getString("determination.firstPurchaseDeadline"));
        TestClock.advanceTo(deadline.plus(Duration.ofMinutes(5)));
        enrol(person, deadline.plusMillis(1));

        TestClock.advanceTo(deadline.plus(Duration.ofMinutes(61)));

        patiently().until(() -> status(person).equals("REVOKED"));
    }

    @Test
    void whoHasBoughtNothingIsRemindedOnceBeforeTheDeadline() {
        List<UUID> people = Stage.determinedWave(509, 2, 2);
        UUID buyer = people.get(0);
        UUID idle = people.get(1);
        Instant deadline = deadline(509);
        enrol(buyer, TestClock.now());
        patiently().until(() -> status(buyer).equals("ACTIVE"));
        TestClock.advanceTo(deadline.minus(Duration.ofDays(7)).minus(Duration.ofHours(1)));
        look();
        assertEquals(List.of(), reminded(509));

        TestClock.advanceTo(deadline.minus(Duration.ofDays(7)));
        patiently().until(() -> !reminded(509).isEmpty());
        TestClock.advanceTo(deadline.minus(Duration.ofDays(1)));
        look();

        assertEquals(List.of(idle), reminded(509));
    }

    @Test
    void aSuspendedMembershipIsReinstatedAsItWasOrTerminated() {
        List<UUID> people = Stage.determinedWave(510, 2, 2);
        UUID back = people.get(0);
        UUID out = people.get(1);
        enrol(back, TestClock.now());
        patiently().until(() -> status(back).equals("ACTIVE"));
        Waves.refused(decide(back, "reinstatement"), 409, "NOT_SUSPENDED");
        Waves.refused(decide(back, "termination"), 409, "NOT_SUSPENDED");

        assertEquals("SUSPENDED", Waves.done(decide(back, "suspension")).getString("status"));
        Waves.refused(decide(back, "suspension"), 409, "ALREADY_SUSPENDED");
        assertEquals("ACTIVE", Waves.done(decide(back, "reinstatement")).getString("status"));
        Waves.done(decide(out, "suspension"));
        int pool = Waves.get("/v1/figures").getInt("recoveredSeats");
        assertEquals("REVOKED", Waves.done(decide(out, "termination")).getString("status"));

        assertEquals(pool + 1, Waves.get("/v1/figures").getInt("recoveredSeats"));
        assertEquals(List.of("FALSE_DECLARATION"), reasons(Topics.PARTICIPANT_SUSPENDED, back));
        assertEquals(List.of("FALSE_DECLARATION"), reasons(Topics.PARTICIPANT_REINSTATED, back));
        assertEquals(List.of("TERMINATED"), reasons(Topics.PARTICIPANT_REVOKED, out));
    }

    @Test
    void nobodyIsRevokedForTheDeadlineWhileSuspendedAndAPurchaseIsRemembered() {
        UUID person = Stage.determinedWave(511, 1, 1).get(0);
        Instant deadline = deadline(511);
        Waves.done(decide(person, "suspension"));
        enrol(person, deadline.minusSeconds(1));
        patiently().until(() -> Waves.get("/v1/participants/" + person).getString("firstEnrolledAt") != null);
        assertEquals("SUSPENDED", status(person));

        TestClock.advanceTo(deadline.plus(Duration.ofMinutes(61)));
        look();
        assertEquals("SUSPENDED", status(person));

        assertEquals("ACTIVE", Waves.done(decide(person, "reinstatement")).getString("status"));
    }

    @Test
    void aPersonWithdrawsAloneAndOnce() {
        UUID person = Stage.determinedWave(512, 1, 1).get(0);
        int pool = Waves.get("/v1/figures").getInt("recoveredSeats");
        withdraw(People.someone(), person).then().statusCode(403);

        assertEquals("REVOKED", Waves.done(withdraw(person, person)).getString("status"));
        Waves.refused(withdraw(person, person), 409, "ALREADY_REVOKED");

        assertEquals(List.of("WITHDRAWN"), reasons(Topics.PARTICIPANT_REVOKED, person));
        assertEquals(pool + 1, Waves.get("/v1/figures").getInt("recoveredSeats"));
    }

    @Test
    void anOperatorRevokesOnceAndThePersonIsBarred() {
        UUID person = Stage.determinedWave(504, 1, 1).get(0);
        int pool = Waves.get("/v1/figures").getInt("recoveredSeats");

        assertEquals("REVOKED", Waves.done(revoke(person)).getString("status"));
        Waves.refused(revoke(person), 409, "ALREADY_REVOKED");
        Waves.refused(revoke(People.someone()), 404, "PARTICIPANT_UNKNOWN");

        patiently().until(() -> revocations(504).size() == 1);
        assertEquals("FALSE_DECLARATION", revocations(504).get(0).reason());
        assertEquals(pool + 1, Waves.get("/v1/figures").getInt("recoveredSeats"));
        Stage.open(505, 1);
        Stage.join(505, List.of(person), TestClock.now());
        Stage.awaitEntries(505, 1, 1);
        Waves.done(Waves.step(505, "closure"));
        Waves.done(Waves.step(505, "draw"));
        assertEquals(Map.of("BARRED", 1), Waves.figures(505).getMap("excludedByReason"));
    }

    @Test
    void aPersonSeesTheOwnWayAndNobodyElses() {
        UUID person = Stage.determinedWave(506, 1, 1).get(0);
        Waves.done(Waves.step(506, "announcement"));

        List<String> steps = given().auth()
                .oauth2(Tokens.applicant(person))
                .get("/v1/participants/{id}/journey", person)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("what", String.class);

        assertEquals(5, steps.size(), steps::toString);
        assertTrue(
                steps.containsAll(List.of("REGISTERED", "JOINED_WAVE", "DRAWN", "DETERMINED", "NOTIFIED")),
                steps::toString);
        UUID stranger = People.someone();
        given().auth()
                .oauth2(Tokens.applicant(stranger))
                .get("/v1/participants/{id}/journey", person)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.applicant(stranger))
                .get("/v1/participants/{id}", person)
                .then()
                .statusCode(403);
    }

    /** The service has looked once more whose time has come, whenever it does by itself. */
    private void look() {
        reminders.remindAll(TestClock.now()).await().atMost(Waiting.PATIENCE);
        revocationsDue.revokeAll(TestClock.now()).await().atMost(Waiting.PATIENCE);
    }

    private static Response revoke(UUID person) {
        return decide(person, "revocation");
    }

    private static Response withdraw(UUID caller, UUID person) {
        return given().auth().oauth2(Tokens.applicant(caller)).post("/v1/participants/{id}/withdrawal", person);
    }

    private List<UUID> reminded(int wave) {
        awaitPublished();
        return Topic.named(Topics.PARTICIPANT_REMINDED).read(ParticipantReminded.class).stream()
                .filter(event -> event.wave() == wave)
                .map(ParticipantReminded::participantId)
                .toList();
    }

    private List<ParticipantRevoked> revocations(int wave) {
        awaitPublished();
        return Topic.named(Topics.PARTICIPANT_REVOKED).read(ParticipantRevoked.class).stream()
                .filter(event -> event.wave() == wave)
                .toList();
    }
}

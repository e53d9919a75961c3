package id.prakerja.selection.participants.participant;

import static id.prakerja.selection.participants.participant.Memberships.deadline;
import static id.prakerja.selection.participants.participant.Memberships.decide;
import static id.prakerja.selection.participants.participant.Memberships.enrol;
import static id.prakerja.selection.participants.participant.Memberships.reasons;
import static id.prakerja.selection.participants.participant.Memberships.status;
import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.events.Topics;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Waiting;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A purchase made in time counts whenever it arrives, and there are never more people than seats. */
@ServiceTest
class LatePurchasesTest {

    @Inject
    RevocationsDue revocations;

    @Test
    void aPurchaseInTimeWinsWheneverItArrivesAsLongAsTheSeatIsFree() {
        UUID person = Stage.determinedWave(503, 1, 1).get(0);
        Instant deadline = deadline(503);
        TestClock.advanceTo(deadline.plus(Duration.ofMinutes(61)));
        patiently().until(() -> status(person).equals("REVOKED"));
        int pool = Waves.get("/v1/figures").getInt("recoveredSeats");

        enrol(person, deadline.minusSeconds(1));
        enrol(person, deadline.minusSeconds(1));

        patiently().until(() -> status(person).equals("ACTIVE"));
        assertEquals(pool - 1, Waves.get("/v1/figures").getInt("recoveredSeats"));
        assertEquals(List.of("PURCHASED_IN_TIME"), reasons(Topics.PARTICIPANT_REINSTATED, person));
        assertEquals(List.of("NO_FIRST_PURCHASE"), reasons(Topics.PARTICIPANT_REVOKED, person));
        assertTrue(Waves.get("/v1/participants/%s/journey".formatted(person))
                .getList("what")
                .containsAll(List.of("FIRST_PURCHASE", "REINSTATE")));
        // The membership can end again, and its seat returns again.
        Waves.done(decide(person, "revocation"));
        assertEquals(pool, Waves.get("/v1/figures").getInt("recoveredSeats"));
    }

    @Test
    void nobodyIsRevokedWhileAPurchaseIsPublishedAndNotYetRead() throws SQLException {
        List<UUID> people = Stage.determinedWave(547, 2, 2);
        UUID buyer = people.get(0);
        UUID other = people.get(1);
        Instant deadline = deadline(547);

        // The consumer stands still at this table, which a revocation does not touch.
        Database.whileLocked("first_purchase", () -> {
            enrol(buyer, deadline.minusSeconds(1));
            TestClock.advanceTo(deadline.plus(Duration.ofDays(3)));
            for (int look = 0; look < 3; look++) {
                revocations.revokeAll(TestClock.now()).await().atMost(Waiting.PATIENCE);
            }
            assertEquals(List.of("NOTIFIED", "NOTIFIED"), List.of(status(buyer), status(other)));
        });

        patiently().until(() -> status(other).equals("REVOKED"));
        assertEquals("ACTIVE", status(buyer));
        assertEquals(List.of(), reasons(Topics.PARTICIPANT_REVOKED, buyer));
    }

    @Test
    void whereTheSeatIsGivenAwayPeopleDecideAndThereAreNeverMorePeopleThanSeats() throws SQLException {
        List<UUID> people = Stage.determinedWave(507, 2, 2);
        UUID person = people.get(0);
        Instant deadline = deadline(507);
        TestClock.advanceTo(deadline.plus(Duration.ofMinutes(61)));
        patiently().until(() -> people.stream().allMatch(each -> status(each).equals("REVOKED")));
        Database.tamper(
                "update recovered_seat set used_for = 'RECOVERY_WAVE' where wave <> 507 or participant_id = '%s'"
                        .formatted(person));

        enrol(person, deadline.minusSeconds(1));

        patiently().until(() -> openLatePurchases().contains(person.toString()));
        assertEquals("REVOKED", status(person));
        int pool = Waves.get("/v1/figures").getInt("recoveredSeats");
        assertEquals("ACTIVE", Waves.done(decideLate(person, "REINSTATE")).getString("status"));
        assertEquals(pool - 1, Waves.get("/v1/figures").getInt("recoveredSeats"));
        assertFalse(openLatePurchases().contains(person.toString()));
        Waves.refused(decideLate(person, "UPHOLD"), 404, "LATE_PURCHASE_UNKNOWN");
        assertEquals(List.of("PURCHASED_IN_TIME"), reasons(Topics.PARTICIPANT_REINSTATED, person));
        assertEquals(
                1,
                Database.number("select count(*) from recovered_seat where wave = 507 and used_for = 'RECOVERY_WAVE'"),
                "the seat that was given away is another one now");
    }

    @Test
    void withoutAFreeSeatALatePurchaseWaitsOrIsUpheld() throws SQLException {
        UUID person = Stage.determinedWave(508, 1, 1).get(0);
        Instant deadline = deadline(508);
        TestClock.advanceTo(deadline.plus(Duration.ofMinutes(61)));
        patiently().until(() -> status(person).equals("REVOKED"));
        Database.tamper("update recovered_seat set used_for = 'RECOVERY_WAVE'");

        enrol(person, deadline.minusSeconds(1));

        patiently().until(() -> openLatePurchases().contains(person.toString()));
        int waiting = Waves.get("/v1/figures/waiting").getInt("latePurchases");
        assertEquals(openLatePurchases().size(), waiting);
        Waves.refused(decideLate(person, "REINSTATE"), 409, "NO_SEAT_FREE");
        assertTrue(openLatePurchases().contains(person.toString()), "a refused decision is none");
        assertEquals("REVOKED", Waves.done(decideLate(person, "UPHOLD")).getString("status"));
        assertEquals(waiting - 1, Waves.get("/v1/figures/waiting").getInt("latePurchases"));
    }

    private static Response decideLate(UUID person, String decision) {
        return given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .contentType(ContentType.JSON)
                .body(Map.of("decision", decision, "reason", "PLATFORM_OUTAGE"))
                .post("/v1/late-purchases/{id}/decision", person);
    }

    private static List<String> openLatePurchases() {
        return Waves.get("/v1/late-purchases").getList("items.participantId", String.class);
    }
}

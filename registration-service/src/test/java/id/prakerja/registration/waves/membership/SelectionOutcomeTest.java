package id.prakerja.registration.waves.membership;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.events.Topics;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.registration.support.Waves;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Management;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class SelectionOutcomeTest {

    @Test
    void theHigherVersionOfAWaveWinsWhateverComesFirst() {
        int wave = Waves.number();
        Waves.change(wave, 3, "CLOSED", 0);
        Waves.change(wave, 2, "OPEN", 0);
        int after = Waves.number();
        Waves.change(after, 1, "PLANNED", 0);

        Waves.awaitStatus(after, "PLANNED");
        Waves.awaitStatus(wave, "CLOSED");
    }

    @Test
    void whoIsSelectedIsAParticipantAndWhoIsNotIsReadyAgain() {
        int wave = Waves.open();
        UUID selected = joined(wave);
        UUID other = joined(wave);

        Waves.select(selected, wave);
        Waves.change(wave, 9, "DETERMINED", 1);

        Api.awaitStatus(selected, "SELECTED");
        Api.awaitStatus(other, "READY");
        Api.applicant(selected).body("waves[0].status", equalTo("SELECTED")).body("failedSelections", equalTo(0));
        Api.applicant(other).body("waves[0].status", equalTo("NOT_SELECTED")).body("failedSelections", equalTo(1));
        Api.join(selected, Waves.open()).statusCode(409).body("code", equalTo("ALREADY_PARTICIPANT"));
        Api.join(other, Waves.open()).statusCode(201);
    }

    @Test
    void nobodyIsLetGoBeforeEverySelectionHasCome() {
        int wave = Waves.open();
        UUID first = joined(wave);
        UUID second = joined(wave);
        UUID third = joined(wave);
        Waves.change(wave, 9, "DETERMINED", 2);
        Waves.awaitStatus(wave, "DETERMINED");
        Waves.select(first, wave);
        Api.awaitStatus(first, "SELECTED");

        // Conclusion of other waves goes on meanwhile; when one is through, this one has been looked at as well.
        int called = Waves.open();
        UUID bystander = joined(called);
        Waves.change(called, 9, "CANCELLED", 0);
        Api.awaitStatus(bystander, "READY");
        Api.applicant(bystander).body("waves[0].status", equalTo("CANCELLED")).body("failedSelections", equalTo(0));
        Api.applicant(second).body("status", equalTo("IN_WAVE"));
        Api.applicant(third).body("status", equalTo("IN_WAVE"));

        Waves.select(second, wave);

        Api.awaitStatus(second, "SELECTED");
        Api.awaitStatus(third, "READY");
    }

    @Test
    void whoIsLeftInAnUnderFilledWaveIsReadyAgainThoughSomeOfTheSelectedWereExcluded() {
        int wave = Waves.open();
        UUID participant = joined(wave);
        UUID excluded = joined(wave);
        UUID unselected = joined(wave);
        Waves.determine(wave, 2, 1);
        Waves.awaitStatus(wave, "DETERMINED");
        awaitUnconcluded(wave, true);

        Waves.select(participant, wave);

        Api.awaitStatus(excluded, "READY");
        Api.awaitStatus(unselected, "READY");
        Api.applicant(participant).body("status", equalTo("SELECTED"));
        awaitUnconcluded(wave, false);
    }

    @Test
    void aParticipantOfALaterDecreeDoesNotStandInForOneOfTheFirst() {
        int wave = Waves.open();
        UUID first = joined(wave);
        UUID refilled = joined(wave);
        UUID left = joined(wave);
        Waves.determine(wave, 1, 1);
        Waves.awaitStatus(wave, "DETERMINED");
        Waves.select(refilled, wave, "SK-100/2020");
        Api.awaitStatus(refilled, "SELECTED");

        // When another wave is through, this one has been looked at as well.
        int cancelled = Waves.open();
        UUID bystander = joined(cancelled);
        Waves.change(cancelled, 9, "CANCELLED", 0);
        Api.awaitStatus(bystander, "READY");
        Api.applicant(first).body("status", equalTo("IN_WAVE"));
        Api.applicant(left).body("status", equalTo("IN_WAVE"));

        Waves.select(first, wave);

        Api.awaitStatus(first, "SELECTED");
        Api.awaitStatus(left, "READY");
        Api.applicant(first).body("failedSelections", equalTo(0));
    }

    /** Whether operators are shown the wave as one that does not conclude. */
    private static void awaitUnconcluded(int wave, boolean shown) {
        patiently()
                .untilAsserted(() -> assertEquals(
                        shown,
                        RestAssured.get(Management.at("/q/metrics"))
                                .asString()
                                .lines()
                                .anyMatch(line -> line.startsWith("prakerja_waves_unconcluded_age_seconds{")
                                        && line.contains("wave=\"" + wave + "\"")),
                        "shown as not concluded"));
    }

    @Test
    void whoIsRevokedIsBarredForGoodEvenIfTheRevocationComesFirst() {
        int wave = Waves.open();
        UUID late = joined(wave);
        UUID early = joined(wave);

        Waves.revoke(early, wave);
        Api.awaitStatus(early, "BARRED");
        Waves.select(early, wave);
        Waves.select(late, wave);
        Api.awaitStatus(late, "SELECTED");
        Waves.revoke(late, wave);

        Api.awaitStatus(late, "BARRED");
        Api.applicant(early).body("status", equalTo("BARRED")).body("reasons.code", contains("NO_FIRST_PURCHASE"));
        Api.join(early, Waves.open()).statusCode(409).body("code", equalTo("BARRED"));
    }

    @Test
    void aRevocationThatIsTakenBackMakesAParticipantAgainInWhateverOrderTheNewsComes() {
        int wave = Waves.open();
        UUID inOrder = joined(wave);
        UUID otherwise = joined(wave);
        Waves.select(inOrder, wave);
        Api.awaitStatus(inOrder, "SELECTED");
        Waves.revoke(inOrder, wave);
        Api.awaitStatus(inOrder, "BARRED");
        reinstate(inOrder, wave);
        reinstate(otherwise, wave);

        Api.awaitStatus(inOrder, "SELECTED");
        Waves.revoke(otherwise, wave);
        Waves.select(otherwise, wave);
        Api.awaitStatus(otherwise, "SELECTED");
    }

    /** Long after any revocation. */
    private static void reinstate(UUID person, int wave) {
        Topic.named(Topics.PARTICIPANT_REINSTATED).publish(person, """
                {"participantId": "%s", "wave": %d, "reason": "PURCHASED_IN_TIME", "reinstatedAt": "2099-12-30T02:00:00Z"}
                """.formatted(person, wave));
    }

    @Test
    void theJourneyTellsWhatHappenedInTheOrderOfTime() {
        int wave = Waves.open();
        UUID id = joined(wave);
        Waves.select(id, wave);
        Api.awaitStatus(id, "SELECTED");
        UUID payout = UUID.randomUUID();
        Topic.named(Topics.INCENTIVE_DISBURSED).publish(id, """
                {"participantId": "%s", "payoutId": "%s", "kind": "INCENTIVE", "sequence": 1, "amount": 600000,
                 "partner": "gopay", "disbursedAt": "2099-10-30T02:00:00Z"}
                """.formatted(id, payout));

        patiently()
                .untilAsserted(() -> Api.as(Tokens.applicant(id))
                        .get("/v1/applicants/" + id + "/journey")
                        .then()
                        .statusCode(200)
                        .body(
                                "what.minus(['SELECTED', 'NOTICE_SENT'])",
                                contains(
                                        "REGISTERED",
                                        "IDENTITY_VERIFIED",
                                        "READY",
                                        "JOINED_WAVE",
                                        "INCENTIVE_DISBURSED"))
                        .body("what", hasItem("SELECTED"))
                        .body("findAll { it.what == 'NOTICE_SENT' }.details.medium", hasItems("PHONE", "EMAIL"))
                        .body("find { it.what == 'INCENTIVE_DISBURSED' }.details.rupiah", equalTo(600000)));
    }

    @Test
    void anEventThatCannotBeAppliedIsParkedWhileTheRestFlows() {
        int wave = Waves.open();
        UUID person = joined(wave);
        UUID poisoned = UUID.randomUUID();

        Topic.named(Topics.PARTICIPANT_SELECTED).publish(poisoned, "{\"participantId\": \"no id\"}");
        Waves.select(person, wave);

        Api.awaitStatus(person, "SELECTED");
        patiently()
                .untilAsserted(() -> Api.as(Tokens.staff(Role.OPERATOR))
                        .get("/v1/parked-events?topic=participant.selected")
                        .then()
                        .statusCode(200)
                        .body("items.key", hasItem(poisoned.toString())));
        Row kept = Database.run(
                        "select payload, payload_key from parked_event where record_key = $1", poisoned.toString())
                .get(0);
        assertEquals("development", kept.getString("payload_key"));
        assertEquals(-1, kept.getBuffer("payload").toString().indexOf("no id"), "it lies sealed");
    }

    private static UUID joined(int wave) {
        UUID id = Api.readyApplicant();
        Api.join(id, wave).statusCode(201);
        return id;
    }
}

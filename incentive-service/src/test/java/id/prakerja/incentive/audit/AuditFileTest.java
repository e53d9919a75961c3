package id.prakerja.incentive.audit;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.access.Role;
import id.prakerja.events.ExclusionChanged;
import id.prakerja.events.ParticipantRevoked;
import id.prakerja.events.PayoutRequested;
import id.prakerja.events.Topics;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Person;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Records;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An auditor takes everything about each payout, and sees against which lists it was checked. */
@ComponentTest
class AuditFileTest {

    private static final String PATH = "/v1/audit/waves/6.ndjson";

    @Test
    void aLineHasEveryCheckWithItsListVersionsTheAttemptsAndTheMovements() throws IOException {
        String list = "AUDIT_" + System.nanoTime();
        String somebody = "d" + System.nanoTime() + "0".repeat(44);
        Topic.named(Topics.EXCLUSION_CHANGED)
                .publish(
                        somebody,
                        new ExclusionChanged(
                                somebody, list, 7, true, TestClock.now().minus(Duration.ofDays(1))));
        Database.awaitCount(1, "select count(*) from exclusion_list where list = $1", list);
        Person paid = new Person();
        PayoutRequested instruction = paid.instructed("gopay");
        paid.settled("gopay", instruction);
        paid.awaitInstalment(1, "SETTLED");
        Person revoked = new Person().entitled();
        patiently().until(() -> revoked.instalment(1).path("reason").asText().equals("NO_LINKED_ACCOUNT"));
        Topic.named(Topics.PARTICIPANT_REVOKED)
                .publish(revoked.id, new ParticipantRevoked(revoked.id, 6, "FOUND_INELIGIBLE", TestClock.now()));
        revoked.awaitInstalment(1, "BLOCKED");

        List<JsonNode> lines = lines(export(null));
        JsonNode first = of(lines, paid, 1);
        assertEquals("SETTLED", first.path("status").asText());
        assertTrue(first.path("entitlement").has("completedAt"));
        JsonNode attempt = first.path("attempts").get(0);
        assertEquals(
                instruction.payoutId().toString(), attempt.path("instructionId").asText());
        assertEquals("PASSED", attempt.path("check").path("answer").asText());
        assertEquals(7, attempt.path("check").path("lists").path(list).asInt());
        assertEquals(
                "FULL", attempt.path("check").path("rules").path("kycLevel").asText());
        assertTrue(first.path("entitlement").path("scheduleVersion").isInt());
        assertEquals("SETTLED", attempt.path("outcome").asText());
        assertEquals(
                List.of("SCHEDULED", "BATCHED", "SETTLED"), first.path("ledger").findValuesAsText("movement"));
        JsonNode refusal = of(lines, revoked, 1).path("refusals").get(0);
        assertEquals("REVOKED", refusal.path("answer").asText());
        assertEquals(7, refusal.path("lists").path(list).asInt());
        String text = first.toString();
        assertFalse(text.contains(paid.account) || text.contains(paid.alias), text);
    }

    /** Patient: people go on being planned between the one file and the other. */
    @Test
    void whatBrokeOffGoesOnBehindItsLastLine() {
        new Person().instructed("bni");
        patiently().untilAsserted(() -> {
            List<JsonNode> all = lines(export(null));
            JsonNode middle = all.get(all.size() / 2);

            List<JsonNode> rest = lines(export(middle.path("key").asText()));

            assertEquals(all.size() - all.size() / 2 - 1, rest.size());
            assertEquals(all.get(all.size() / 2 + 1).path("key"), rest.get(0).path("key"));
            assertEquals(
                    all.get(all.size() - 1).path("key"),
                    rest.get(rest.size() - 1).path("key"));
        });
    }

    @Test
    void whoTakesItSaysWhatForAndWhere() {
        given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .get(PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("EXPORT_REASON_REQUIRED"));
        given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .queryParam("reason", "a test")
                .queryParam("after", "nowhere")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR_INVALID"));
        export(null).then().statusCode(200);
        assertTrue(Database.number(
                        "select count(*) from data_export where name = 'audit-wave-6' and started_by = 'staff-auditor'")
                > 0);
    }

    private static Response export(String after) {
        var request = given().auth().oauth2(Tokens.staff(Role.AUDITOR)).queryParam("reason", "a test");
        return (after == null ? request : request.queryParam("after", after)).get(PATH);
    }

    private static List<JsonNode> lines(Response answer) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : answer.then().statusCode(200).extract().asString().split("\n", -1)) {
            if (!line.isBlank()) {
                lines.add(Records.JSON.readTree(line));
            }
        }
        return lines;
    }

    private static JsonNode of(List<JsonNode> lines, Person person, int sequence) {
        return lines.stream()
                .filter(line -> line.path("participantId").asText().equals(person.id.toString())
                        && line.path("sequence").asInt() == sequence)
                .findFirst()
                .orElseThrow();
    }
}

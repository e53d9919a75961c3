package id.prakerja.registration.door.admission;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.testkit.Management;
import id.prakerja.testkit.Race;
import id.prakerja.testkit.Tokens;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class AdmissionTest {

    private static final int CLIENTS = 32;
    private static final int PEOPLE = 48;

    @AfterEach
    void noCeiling() {
        ceiling(null).statusCode(200);
    }

    @Test
    void whereMoreComeThanAreLetInEachHearsAtOnceAndEverybodyGetsInByComingBack() throws Exception {
        // Fewer than the crowd brings in a second on a slow machine too.
        ceiling(5).statusCode(200).body("mostPerSecond", equalTo(5));
        ExecutorService crowd = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<List<Integer>>> visits = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                visits.add(crowd.submit(AdmissionTest::comeUntilRegistered));
            }
            given().get(Management.at("/q/health/live")).then().statusCode(200);
            Api.as(Tokens.staff(Role.OPERATOR)).get("/v1/waves").then().statusCode(200);

            List<Integer> answers = new ArrayList<>();
            for (Future<List<Integer>> visit : visits) {
                answers.addAll(visit.get());
            }

            assertEquals(
                    PEOPLE, answers.stream().filter(status -> status == 201).count());
            assertTrue(answers.contains(503));
            assertTrue(
                    answers.stream().allMatch(status -> List.of(201, 429, 503).contains(status)));
        } finally {
            crowd.shutdown();
        }
    }

    @Test
    void whoIsTurnedAwayGetsATimeATicketAndASentenceInBothLanguages() {
        ceiling(1).statusCode(200);
        Response turnedAway = turnedAway();

        turnedAway
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("code", equalTo("WAITING_ROOM"))
                .body("messages.en", notNullValue())
                .body("messages.id", notNullValue());
        assertTrue(Integer.parseInt(turnedAway.header("Retry-After")) >= 1);
        assertNotNull(turnedAway.header("Waiting-Ticket"));
        Api.as(Tokens.staff(Role.OPERATOR)).get("/v1/admission").then().body("waiting", greaterThan(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//v1/applicants",
                "/./v1/applicants",
                "/%76%31/applicants",
                "/v1/applicants/",
                "/v1/applicants;a=b",
                "/x/../v1/applicants"
            })
    void aPathSpelledOtherwiseWaitsInTheSameLine(String spelled) {
        ceiling(1).statusCode(200);

        Response answer = null;
        for (int i = 0; i < 100 && (answer == null || answer.statusCode() != 503); i++) {
            answer = Api.as(Tokens.newcomer("crowd-" + UUID.randomUUID()))
                    .urlEncodingEnabled(false)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body("{}")
                    .post(spelled);
        }

        answer.then().statusCode(503).body("code", equalTo("WAITING_ROOM"));
    }

    @Test
    void aClientThatIsTooFastIsToldSoAndNobodyElse() throws Exception {
        String hasty = Tokens.newcomer("hasty-" + UUID.randomUUID());

        // Many at once: one after the other is not fast on a machine that has other things to do.
        Response refused = Race.of(CLIENTS, number -> askUntilRefused(hasty)).stream()
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();

        refused.then().statusCode(429).header("Retry-After", notNullValue()).body("code", equalTo("TOO_MANY_REQUESTS"));
        Api.as(Tokens.newcomer("calm-" + UUID.randomUUID()))
                .get("/v1/applicants/me")
                .then()
                .statusCode(404);
    }

    private static Response askUntilRefused(String token) {
        Response answer = Api.as(token).get("/v1/applicants/me");
        for (int i = 0; i < 200 && answer.statusCode() != 429; i++) {
            answer = Api.as(token).get("/v1/applicants/me");
        }
        return answer;
    }

    @Test
    void theCeilingIsTheOperatorsAndWhatWasDoneIsWrittenDown() {
        Map<String, Object> body = wanted(50);
        Api.as(Tokens.staff(Role.AUDITOR))
                .body(body)
                .put("/v1/admission")
                .then()
                .statusCode(403);
        Api.as(Tokens.officer("32")).get("/v1/admission").then().statusCode(403);
        Api.as(Tokens.staff(Role.OPERATOR))
                .body(Map.of("mostPerSecond", 50))
                .put("/v1/admission")
                .then()
                .statusCode(400);
        ceiling(0).statusCode(400);

        ceiling(50).statusCode(200);

        Api.as(Tokens.staff(Role.AUDITOR)).get("/v1/admission").then().body("mostPerSecond", equalTo(50));
        Api.as(Tokens.staff(Role.AUDITOR))
                .get("/v1/operator-actions?action=ADMISSION_CHANGED")
                .then()
                .statusCode(200)
                .body("items.details.mostPerSecond", hasItem(50))
                .body("items[0].operator", equalTo("staff-operator"))
                .body("items[0].reason", equalTo("A test"));
    }

    private static List<Integer> comeUntilRegistered() {
        String token = Tokens.staff(Role.OPERATOR);
        String key = UUID.randomUUID().toString();
        Map<String, Object> form = People.person();
        List<Integer> answers = new ArrayList<>();
        Map<String, String> ticket = new HashMap<>();
        patiently().pollInterval(Duration.ofMillis(250)).until(() -> {
            Response answer = Api.as(token)
                    .header("Idempotency-Key", key)
                    .headers(ticket)
                    .body(form)
                    .post("/v1/applicants");
            answers.add(answer.statusCode());
            if (answer.statusCode() == 503) {
                ticket.put("Waiting-Ticket", answer.header("Waiting-Ticket"));
            }
            return answer.statusCode() == 201;
        });
        return answers;
    }

    private static Response turnedAway() {
        // As often as it takes: one after the other need not be faster than the ceiling on a slow machine.
        for (int i = 0; i < 100; i++) {
            Response answer = Api.as(Tokens.staff(Role.OPERATOR))
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(People.person())
                    .post("/v1/applicants");
            if (answer.statusCode() != 201) {
                assertFalse(answer.asString().isEmpty());
                return answer;
            }
        }
        throw new AssertionError("Nobody was turned away");
    }

    static ValidatableResponse ceiling(Integer mostPerSecond) {
        return Api.as(Tokens.staff(Role.OPERATOR))
                .body(wanted(mostPerSecond))
                .put("/v1/admission")
                .then();
    }

    private static Map<String, Object> wanted(Integer mostPerSecond) {
        Map<String, Object> body = new HashMap<>();
        body.put("mostPerSecond", mostPerSecond);
        body.put("reason", "A test");
        return body;
    }
}

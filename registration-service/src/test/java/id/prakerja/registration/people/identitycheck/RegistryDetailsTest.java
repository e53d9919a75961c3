package id.prakerja.registration.people.identitycheck;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.events.Topics;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.registration.support.Waves;
import id.prakerja.testkit.Records;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the registry says of family card and domicile, which decide the chances of a draw. */
@ServiceTest
class RegistryDetailsTest {

    private static final String OPERATOR = Tokens.staff(Role.OPERATOR);

    @AfterEach
    void theRegistryIsAsItWas() {
        Api.registryAway(false);
    }

    @Test
    void whatTheRegistryConfirmsIsKeptWithItsQuestionAndTime() {
        UUID id = Api.readyApplicant();

        ownData(id)
                .body("held.registryAnswers.size()", equalTo(1))
                .body("held.registryAnswers[0].result", equalTo("MATCH"))
                .body("held.registryAnswers[0].familyCard", equalTo("AGREES"))
                .body("held.registryAnswers[0].domicile", equalTo("AGREES"))
                .body("held.registryAnswers[0].reference", notNullValue())
                .body("held.registryAnswers[0].answeredAt", notNullValue());
    }

    @Test
    void whoStandsOnAnotherFamilyCardCorrectsItAndIsVerifiedAgain() {
        UUID id = Api.registered(People.onAnotherFamilyCard());
        Api.awaitStatus(id, "IDENTITY_REJECTED");
        Api.applicant(id)
                .body("reasons[0].code", equalTo("IDENTITY_FAMILY_CARD_MISMATCH"))
                .body("reasons[0].appeal", equalTo("/v1/applicants/" + id + "/identity"));

        Map<String, Object> sound = People.person();
        Api.correct(id, sound).statusCode(200);

        Api.awaitStatus(id, "READY");
        ownData(id).body("held.registryAnswers.familyCard", equalTo(List.of("DIFFERS", "AGREES")));
    }

    @Test
    void whatTheRegistryCannotSayStandsInNobodysWay() {
        UUID id = Api.registered(People.withoutFamilyCard());

        Api.awaitStatus(id, "READY");

        ownData(id)
                .body("held.registryAnswers[0].familyCard", equalTo("UNKNOWN"))
                .body("held.registryAnswers[0].domicile", equalTo("UNKNOWN"))
                .body("held.domicileCase", equalTo(null));
    }

    @Test
    void aPersonDecidesWhereSomebodyLivesWhomTheRegistryHasElsewhere() {
        UUID id = Api.registered(People.livingElsewhere());
        Api.awaitStatus(id, "READY");
        String found = openCase(id);

        decide(found, "ELSEWHERE", null).statusCode(400).body("code", equalTo("DOMICILE_NEEDED"));
        decide(found, "ELSEWHERE", "3273").statusCode(400).body("code", equalTo("DOMICILE_NEEDED"));
        decide(found, "ELSEWHERE", "3578").statusCode(204);
        decide(found, "ELSEWHERE", "3578").statusCode(204);
        decide(found, "AS_DECLARED", null).statusCode(409).body("code", equalTo("DOMICILE_CASE_DECIDED"));

        ownData(id)
                .body("held.registration.regency", equalTo("3578"))
                .body("held.registration.province", equalTo("35"))
                .body("held.domicileCase.verdict", equalTo("ELSEWHERE"));
        List<String> regencies =
                patiently()
                        .until(() -> Topic.named(Topics.APPLICANT_REGISTERED).of(id), events -> events.size() == 2)
                        .stream()
                        .map(event -> new JsonPath(Records.text(event)).getString("regency"))
                        .toList();
        assertEquals(List.of("3273", "3578"), regencies);
        Api.as(OPERATOR)
                .get("/v1/operator-actions?action=DOMICILE_DECIDED")
                .then()
                .body("items[0].subject", equalTo(found));
    }

    @Test
    void whoLivesWhereTheFormSaysStaysThereAndIsNotAskedAboutTwice() {
        UUID id = Api.registered(People.livingElsewhere());
        Api.awaitStatus(id, "READY");

        decide(openCase(id), "AS_DECLARED", null).statusCode(204);
        verifyAgain(id);
        patiently().untilAsserted(() -> ownData(id).body("held.registryAnswers.size()", equalTo(2)));

        ownData(id)
                .body("held.domicileCase.verdict", equalTo("AS_DECLARED"))
                .body("held.registration.regency", equalTo("3273"));
    }

    @Test
    void whoIsInAWaveIsNotMoved() {
        UUID id = Api.registered(People.livingElsewhere());
        Api.awaitStatus(id, "READY");
        int wave = Waves.open();
        Api.join(id, wave).statusCode(201);
        String found = openCase(id);

        decide(found, "ELSEWHERE", "3578").statusCode(409).body("code", equalTo("DOMICILE_IN_WAVE"));
        Waves.change(wave, 3, "DETERMINED", 0);
        Api.awaitStatus(id, "READY");
        decide(found, "ELSEWHERE", "3578").statusCode(204);
    }

    @Test
    void aLateNoAboutTheFamilyCardWaitsUntilTheWaveIsOver() {
        UUID id = Api.readyApplicant();
        int wave = Waves.open();
        Api.registryAway(true);
        verifyAgain(id);
        Api.join(id, wave).statusCode(201);

        Api.as(OPERATOR)
                .body(Map.of(
                        "away", false, "delayMillis", 0, "mismatchBasisPoints", 0, "familyCardBasisPoints", 10_000))
                .put("/v1/identity-registry-simulator")
                .then()
                .statusCode(200);
        patiently().untilAsserted(() -> ownData(id).body("held.registryAnswers.size()", equalTo(2)));
        Api.applicant(id).body("status", equalTo("IN_WAVE"));
        Waves.change(wave, 3, "DETERMINED", 0);

        Api.awaitStatus(id, "IDENTITY_REJECTED");
        Api.applicant(id).body("reasons[0].code", equalTo("IDENTITY_FAMILY_CARD_MISMATCH"));
    }

    @Test
    void theCasesAreForOperators() {
        Api.as(Tokens.officer("32")).get("/v1/domicile-cases").then().statusCode(403);
        Api.as(Tokens.officer("32"))
                .get("/v1/domicile-cases/" + UUID.randomUUID())
                .then()
                .statusCode(403);
        Api.as(OPERATOR)
                .get("/v1/domicile-cases/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("DOMICILE_CASE_UNKNOWN"));
        Api.as(Tokens.staff(Role.AUDITOR))
                .body(decision("AS_DECLARED", null))
                .put("/v1/domicile-cases/" + UUID.randomUUID() + "/decision")
                .then()
                .statusCode(403);
        decide(UUID.randomUUID().toString(), "AS_DECLARED", null)
                .statusCode(404)
                .body("code", equalTo("DOMICILE_CASE_UNKNOWN"));
    }

    private static void verifyAgain(UUID id) {
        String job = Api.as(OPERATOR)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("statuses", List.of("READY"), "applicantIds", List.of(id), "reason", "A test"))
                .post("/v1/reverifications")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        patiently()
                .untilAsserted(() -> Api.as(OPERATOR)
                        .get("/v1/reverifications/" + job)
                        .then()
                        .body("status", equalTo("DONE")));
    }

    private static String openCase(UUID id) {
        return patiently("a case")
                .until(
                        () -> Api.as(Tokens.staff(Role.AUDITOR))
                                .get("/v1/domicile-cases?limit=500")
                                .then()
                                .statusCode(200)
                                .extract()
                                .<String>path("items.find { it.applicantId == '" + id + "' }.caseId"),
                        Objects::nonNull);
    }

    private static Map<String, Object> decision(String verdict, String regency) {
        Map<String, Object> decision = new HashMap<>();
        decision.put("verdict", verdict);
        decision.put("regency", regency);
        decision.put("reason", "A letter of the village");
        return decision;
    }

    private static ValidatableResponse decide(String found, String verdict, String regency) {
        return Api.as(OPERATOR)
                .body(decision(verdict, regency))
                .put("/v1/domicile-cases/" + found + "/decision")
                .then();
    }

    private static ValidatableResponse ownData(UUID id) {
        return Api.as(Tokens.applicant(id))
                .get("/v1/applicants/" + id + "/own-data")
                .then()
                .statusCode(200);
    }
}

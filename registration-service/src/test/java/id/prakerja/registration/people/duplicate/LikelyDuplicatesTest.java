package id.prakerja.registration.people.duplicate;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.registration.support.Waves;
import id.prakerja.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People with the same name and date of birth and different NIKs are not refused, but looked at. */
@ServiceTest
class LikelyDuplicatesTest {

    private static final String OPERATOR = Tokens.staff(Role.OPERATOR);

    @Test
    void whoLooksLikeSomebodyElseIsTakenAndFlaggedWhateverTheSpelling() {
        UUID first = ready("Sri Wahyu-Ningsih Satu");
        UUID second = ready("SRI  WAHYU NINGSIH SÀTU");
        ready("Sri Wahyu Ningsih Dua");

        Map<String, Object> flagged = caseOf(first);

        assertEquals(List.of(first, second), people(flagged));
        ValidatableResponse list = cases(true);
        list.body("items.people.nik.flatten()", everyItem(matchesPattern("99•{10}[0-9]{4}")));
    }

    @Test
    void whereItIsTheSamePersonOneRegistrationStays() {
        UUID kept = ready("Agus Kembar Satu");
        UUID ended = ready("Agus Kembar Satu");
        String flagged = caseOf(kept).get("caseId").toString();

        decide(flagged, decision("SAME_PERSON", null))
                .statusCode(400)
                .body("code", equalTo("KEPT_REGISTRATION_NEEDED"));
        int wave = Waves.open();
        Api.join(ended, wave).statusCode(201);
        decide(flagged, decision("SAME_PERSON", kept)).statusCode(409).body("code", equalTo("DUPLICATE_IN_WAVE"));
        Waves.change(wave, 9, "CANCELLED", 0);
        Api.awaitStatus(ended, "READY");
        decide(flagged, decision("SAME_PERSON", kept)).statusCode(204);
        decide(flagged, decision("SAME_PERSON", kept)).statusCode(204);
        decide(flagged, decision("DIFFERENT_PEOPLE", null))
                .statusCode(409)
                .body("code", equalTo("DUPLICATE_CASE_DECIDED"));

        Api.applicant(kept).body("status", equalTo("READY"));
        Api.applicant(ended)
                .body("status", equalTo("INELIGIBLE"))
                .body("reasons.code", contains("DUPLICATE_REGISTRATION"))
                .body("reasons[0].appeal", equalTo("/v1/applicants/" + ended + "/review"));
        Api.join(ended, Waves.open()).statusCode(422).body("code", equalTo("INELIGIBLE"));
    }

    @Test
    void namesakesStayAndAThirdOpensTheCaseAgain() {
        UUID first = ready("Dewi Senama Satu");
        UUID second = ready("Dewi Senama Satu");
        String flagged = caseOf(first).get("caseId").toString();
        decide(flagged, decision("DIFFERENT_PEOPLE", null)).statusCode(204);
        Api.applicant(second).body("status", equalTo("READY"));

        UUID third = ready("Dewi Senama Satu");

        Map<String, Object> again = caseOf(third);
        assertEquals(flagged, again.get("caseId"));
        assertEquals(List.of(first, second, third), people(again));
    }

    @Test
    void theCasesAreForOperators() {
        Api.as(Tokens.officer("32")).get("/v1/likely-duplicates").then().statusCode(403);
        Api.as(Tokens.staff(Role.AUDITOR))
                .body(decision("DIFFERENT_PEOPLE", null))
                .put("/v1/likely-duplicates/" + UUID.randomUUID() + "/decision")
                .then()
                .statusCode(403);
        decide(UUID.randomUUID().toString(), decision("DIFFERENT_PEOPLE", null))
                .statusCode(404)
                .body("code", equalTo("DUPLICATE_CASE_UNKNOWN"));
    }

    private static UUID ready(String name) {
        Map<String, Object> form = People.person();
        form.put("name", name);
        UUID id = Api.registered(form);
        Api.awaitStatus(id, "READY");
        return id;
    }

    /** The open case in which somebody stands. */
    private static Map<String, Object> caseOf(UUID person) {
        return cases(true)
                .extract()
                .path("items.find { it.people.any { one -> one.applicantId == '" + person + "' } }");
    }

    @SuppressWarnings("unchecked")
    private static List<UUID> people(Map<String, Object> flagged) {
        return ((List<Map<String, Object>>) flagged.get("people"))
                .stream()
                        .map(one -> UUID.fromString(one.get("applicantId").toString()))
                        .toList();
    }

    private static ValidatableResponse cases(boolean open) {
        return Api.as(OPERATOR)
                .get("/v1/likely-duplicates?limit=500&open=" + open)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> decision(String verdict, UUID keep) {
        Map<String, Object> decision = new HashMap<>();
        decision.put("verdict", verdict);
        decision.put("keep", keep);
        decision.put("reason", "Looked at both identity cards");
        return decision;
    }

    private static ValidatableResponse decide(String flagged, Map<String, Object> decision) {
        return Api.as(OPERATOR)
                .body(decision)
                .put("/v1/likely-duplicates/" + flagged + "/decision")
                .then();
    }
}

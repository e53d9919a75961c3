package id.prakerja.registration.people.reverification;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.prakerja.access.Role;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.registration.support.Waves;
import id.prakerja.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ReverificationTest {

    @AfterEach
    void theRegistryIsAsItWas() {
        Api.registryAway(false);
    }

    @Test
    void whoWasConfirmedKeepsTheStatusUnlessTheRegistryNoLongerConfirms() {
        UUID confirmed = Api.readyApplicant();
        UUID noLonger = Api.readyApplicant();
        UUID rejected = Api.registered(People.mismatched());
        Api.awaitStatus(rejected, "IDENTITY_REJECTED");
        registryConfirmsNobody();

        Map<String, Object> wanted = wanted(List.of(noLonger, rejected), "IDENTITY_REJECTED", "READY");
        reverify(count(wanted))
                .statusCode(200)
                .body("status", equalTo("DRY_RUN"))
                .body("people", equalTo(2));
        String job = reverify(wanted)
                .statusCode(201)
                .body("people", equalTo(2))
                .extract()
                .path("id");

        patiently()
                .untilAsserted(() -> Api.as(Tokens.staff(Role.AUDITOR))
                        .get("/v1/reverifications/" + job)
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("DONE"))
                        .body("asked", equalTo(2)));
        Api.awaitStatus(noLonger, "IDENTITY_REJECTED");
        Api.awaitStatus(rejected, "IDENTITY_REJECTED");
        Api.applicant(confirmed).body("status", equalTo("READY"));
        Api.as(Tokens.staff(Role.AUDITOR))
                .get("/v1/operator-actions?action=REVERIFICATION_STARTED")
                .then()
                .body("items.subject", hasItem(job));
    }

    @Test
    void whoIsConfirmedAgainIsAsBefore() {
        UUID id = Api.readyApplicant();

        String job = reverify(wanted(List.of(id), "READY")).extract().path("id");

        patiently().untilAsserted(() -> job(job).body("status", equalTo("DONE")));
        patiently()
                .untilAsserted(() -> Api.as(Tokens.staff(Role.OPERATOR))
                        .get("/v1/identity-verifications")
                        .then()
                        .body("pending", equalTo(0)));
        Api.applicant(id).body("status", equalTo("READY"));
    }

    @Test
    void aNoAboutSomebodyInAWaveIsKeptAndAppliedWhenTheWaveIsOver() {
        UUID id = Api.readyApplicant();
        int wave = Waves.open();
        Api.registryAway(true);
        String job = reverify(wanted(List.of(id), "READY")).extract().path("id");
        patiently().untilAsserted(() -> job(job).body("status", equalTo("DONE")));
        Api.join(id, wave).statusCode(201);

        registryConfirmsNobody();
        patiently()
                .untilAsserted(() -> Api.as(Tokens.staff(Role.OPERATOR))
                        .get("/v1/identity-verifications")
                        .then()
                        .body("pending", equalTo(0)));
        Api.applicant(id).body("status", equalTo("IN_WAVE"));
        Waves.change(wave, 3, "DETERMINED", 0);

        Api.awaitStatus(id, "IDENTITY_REJECTED");
        Api.applicant(id).body("reasons[0].code", equalTo("IDENTITY_MISMATCH"));
    }

    @Test
    void theSameRequestStartsOneJobAndAnotherUnderItsKeyIsRefused() {
        Map<String, Object> wanted = wanted(List.of(UUID.randomUUID()), "READY");
        String key = UUID.randomUUID().toString();

        String first = reverify(Tokens.staff(Role.OPERATOR), key, wanted)
                .statusCode(201)
                .extract()
                .path("id");

        reverify(Tokens.staff(Role.OPERATOR), key, wanted).statusCode(201).body("id", equalTo(first));
        reverify(Tokens.staff(Role.OPERATOR), key, wanted(List.of(), "READY"))
                .statusCode(409)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        patiently().untilAsserted(() -> job(first).body("status", equalTo("DONE")));
        Api.as(Tokens.staff(Role.OPERATOR))
                .body(Map.of("reason", "A test"))
                .post("/v1/reverifications/" + first + "/cancellation")
                .then()
                .statusCode(200)
                .body("status", equalTo("DONE"));
    }

    @Test
    void onlyAnOperatorAndOnlyWithinBounds() {
        Map<String, Object> wanted = wanted(List.of(UUID.randomUUID()), "READY");

        reverify(Tokens.staff(Role.AUDITOR), "k", wanted).statusCode(403);
        reverify(Tokens.officer("32"), "k", wanted).statusCode(403);
        reverify(wanted(List.of(), "SELECTED")).statusCode(400).body("code", equalTo("STATUS_NOT_VERIFIABLE"));
        reverify(wanted(Collections.nCopies(10_001, UUID.randomUUID()), "READY"))
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"));
        Api.as(Tokens.staff(Role.AUDITOR))
                .get("/v1/reverifications/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("REVERIFICATION_UNKNOWN"));
    }

    private static Map<String, Object> wanted(List<UUID> people, String... statuses) {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("statuses", statuses);
        wanted.put("applicantIds", people);
        wanted.put("reason", "A test");
        return wanted;
    }

    private static Map<String, Object> count(Map<String, Object> wanted) {
        Map<String, Object> dryRun = new HashMap<>(wanted);
        dryRun.put("dryRun", true);
        return dryRun;
    }

    private static ValidatableResponse reverify(Map<String, Object> wanted) {
        return reverify(Tokens.staff(Role.OPERATOR), UUID.randomUUID().toString(), wanted);
    }

    private static ValidatableResponse reverify(String token, String key, Map<String, Object> wanted) {
        return Api.as(token)
                .header("Idempotency-Key", key)
                .body(wanted)
                .post("/v1/reverifications")
                .then();
    }

    private static ValidatableResponse job(String id) {
        return Api.as(Tokens.staff(Role.AUDITOR))
                .get("/v1/reverifications/" + id)
                .then();
    }

    private static void registryConfirmsNobody() {
        Api.as(Tokens.staff(Role.OPERATOR))
                .body(Map.of("away", false, "delayMillis", 0, "mismatchBasisPoints", 10_000))
                .put("/v1/identity-registry-simulator")
                .then()
                .statusCode(200);
    }
}

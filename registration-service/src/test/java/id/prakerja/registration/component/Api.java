package id.prakerja.registration.component;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import id.prakerja.access.Role;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** The service as its clients see it. */
final class Api {

    private static final String KEY = "Idempotency-Key";

    private Api() {}

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    static ValidatableResponse register(String token, String key, Map<String, Object> form) {
        return as(token).header(KEY, key).body(form).post("/v1/applicants").then();
    }

    /** Registers by an operator, who may register anybody. */
    static ValidatableResponse register(Map<String, Object> form) {
        return register(Tokens.staff(Role.OPERATOR), UUID.randomUUID().toString(), form);
    }

    static UUID registered(Map<String, Object> form) {
        return UUID.fromString(register(form).statusCode(201).extract().<String>path("applicantId"));
    }

    static UUID readyApplicant() {
        UUID id = registered(People.person());
        awaitStatus(id, "READY");
        return id;
    }

    static ValidatableResponse applicant(UUID id) {
        return as(Tokens.staff(Role.AUDITOR)).get("/v1/applicants/" + id).then();
    }

    static void awaitStatus(UUID id, String status) {
        await("status " + status)
                .untilAsserted(() -> applicant(id).statusCode(200).body("status", equalTo(status)));
    }

    static ValidatableResponse join(String token, String key, UUID id, int wave) {
        return as(token)
                .header(KEY, key)
                .body(Map.of("wave", wave))
                .post("/v1/applicants/" + id + "/wave-applications")
                .then();
    }

    static ValidatableResponse join(UUID id, int wave) {
        return join(Tokens.applicant(id), UUID.randomUUID().toString(), id, wave);
    }

    static ValidatableResponse figures() {
        return as(Tokens.staff(Role.OPERATOR)).get("/v1/figures").then().statusCode(200);
    }

    static void registryAway(boolean away) {
        as(Tokens.staff(Role.OPERATOR))
                .body(Map.of("away", away, "delayMillis", 0, "mismatchBasisPoints", 0))
                .put("/v1/identity-registry-simulator")
                .then()
                .statusCode(200);
    }
}

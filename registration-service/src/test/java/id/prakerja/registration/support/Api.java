package id.prakerja.registration.support;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import id.prakerja.access.Role;
import id.prakerja.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** The service as its clients see it. */
public final class Api {

    private static final String KEY = "Idempotency-Key";

    private Api() {}

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    public static ValidatableResponse register(String token, String key, Map<String, Object> form) {
        return as(token).header(KEY, key).body(form).post("/v1/applicants").then();
    }

    /** Registers by an operator, who may register anybody. */
    public static ValidatableResponse register(Map<String, Object> form) {
        return register(Tokens.staff(Role.OPERATOR), UUID.randomUUID().toString(), form);
    }

    public static UUID registered(Map<String, Object> form) {
        return UUID.fromString(register(form).statusCode(201).extract().<String>path("applicantId"));
    }

    public static UUID readyApplicant() {
        UUID id = registered(People.person());
        awaitStatus(id, "READY");
        return id;
    }

    public static ValidatableResponse applicant(UUID id) {
        return as(Tokens.staff(Role.AUDITOR)).get("/v1/applicants/" + id).then();
    }

    public static void awaitStatus(UUID id, String status) {
        patiently("status " + status)
                .untilAsserted(() -> applicant(id).statusCode(200).body("status", equalTo(status)));
    }

    public static ValidatableResponse join(String token, String key, UUID id, int wave) {
        return as(token)
                .header(KEY, key)
                .body(Map.of("wave", wave))
                .post("/v1/applicants/" + id + "/wave-applications")
                .then();
    }

    public static ValidatableResponse join(UUID id, int wave) {
        return join(Tokens.applicant(id), UUID.randomUUID().toString(), id, wave);
    }

    /** The person corrects the papers, to those of the form. */
    public static ValidatableResponse correct(UUID id, Map<String, Object> form) {
        return correct(Tokens.applicant(id), id, form);
    }

    public static ValidatableResponse correct(String token, UUID id, Map<String, Object> form) {
        return as(token)
                .body(Map.of(
                        "nik", form.get("nik"),
                        "kk", form.get("kk"),
                        "name", form.get("name"),
                        "birthDate", form.get("birthDate"),
                        "gender", form.get("gender")))
                .put("/v1/applicants/" + id + "/identity")
                .then();
    }

    public static ValidatableResponse figures() {
        return as(Tokens.staff(Role.OPERATOR)).get("/v1/figures").then().statusCode(200);
    }

    public static void registryAway(boolean away) {
        as(Tokens.staff(Role.OPERATOR))
                .body(Map.of("away", away, "delayMillis", 0, "mismatchBasisPoints", 0))
                .put("/v1/identity-registry-simulator")
                .then()
                .statusCode(200);
    }
}

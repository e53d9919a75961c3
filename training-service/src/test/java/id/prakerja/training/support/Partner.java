package id.prakerja.training.support;

import static io.restassured.RestAssured.given;

import id.prakerja.access.Role;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.signatures.WebhookKey;
import id.prakerja.signatures.WebhookSigner;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Waiting;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A registered partner that signs its requests.
 *
 * @param id its id
 * @param secret its key
 */
public record Partner(String id, String secret) {

    public static Partner platform() {
        return registered("platform-" + UUID.randomUUID().toString().substring(0, 8), "PLATFORM");
    }

    public static Partner institution() {
        return registered("institution-" + UUID.randomUUID().toString().substring(0, 8), "INSTITUTION");
    }

    /** A partner of the sandbox. */
    public static Partner practising(String kind) {
        return registered("practice-" + UUID.randomUUID().toString().substring(0, 8), kind, true);
    }

    private static Partner registered(String id, String kind) {
        return registered(id, kind, false);
    }

    private static Partner registered(String id, String kind, boolean sandbox) {
        Map<String, Object> registration = new HashMap<>(registration(
                id, kind, "Owner " + id, UUID.randomUUID().toString().toUpperCase(Locale.ROOT)));
        registration.put("sandbox", sandbox);
        String secret = given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .header(IdempotencyKey.HEADER, "register-" + id)
                .contentType(ContentType.JSON)
                .body(registration)
                .post("/v1/partners")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
        return new Partner(id, secret);
    }

    /** Body of a registration. */
    public static Map<String, String> registration(String id, String kind, String owner, String ownerNumber) {
        return Map.of(
                "partnerId",
                id,
                "kind",
                kind,
                "name",
                "Partner " + id,
                "owner",
                owner,
                "ownerNumber",
                ownerNumber,
                "contact",
                "Siti Rekaan",
                "email",
                "siti@example.id");
    }

    /** Sends a signed request under a new event id. */
    public ValidatableResponse post(String path, String body) {
        return post(path, body, "evt-" + UUID.randomUUID());
    }

    /** Sends a signed request under the given event id. */
    public ValidatableResponse post(String path, String body, String eventId) {
        return signed(body, eventId, Instant.now()).body(body).post(path).then();
    }

    /** Sends a signed request under one event id until the answer is another than to come again, as partners do. */
    public ValidatableResponse insist(String path, String body) {
        String eventId = "evt-" + UUID.randomUUID();
        return Waiting.patiently()
                .until(
                        () -> post(path, body, eventId),
                        answer -> answer.extract().statusCode() != 503);
    }

    /** Replaces something, signed, under a new event id. */
    public ValidatableResponse put(String path, String body) {
        return signed(body, "evt-" + UUID.randomUUID(), Instant.now())
                .body(body)
                .put(path)
                .then();
    }

    /** Sends a signed request without a body. */
    public ValidatableResponse get(String path) {
        return signed("", "evt-" + UUID.randomUUID(), Instant.now()).get(path).then();
    }

    /** A request with the headers of a signature over the body. */
    public RequestSpecification signed(String body, String eventId, Instant at) {
        Map<String, String> headers =
                new WebhookSigner(WebhookKey.parse(secret)).headers(eventId, at, body.getBytes(StandardCharsets.UTF_8));
        return given().contentType(ContentType.JSON)
                .header("webhook-partner", id)
                .headers(headers);
    }
}

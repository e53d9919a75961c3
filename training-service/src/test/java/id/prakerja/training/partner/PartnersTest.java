package id.prakerja.training.partner;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.prakerja.access.Role;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Waiting;
import id.prakerja.training.support.Partner;
import id.prakerja.training.support.ServiceTest;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@ServiceTest
class PartnersTest {

    @Inject
    KeyUses uses;

    private final String id = "p-" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    ReactiveMongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @Test
    void oneOwnerBehindAPlatformAndAnInstitutionIsFlaggedHoweverTheNumberIsWritten() {
        String digits = Long.toString(System.nanoTime());
        String suffix = UUID.randomUUID().toString().substring(0, 8);
        register(Partner.registration("one-" + suffix, "PLATFORM", "PT Induk", digits))
                .statusCode(201);
        register(Partner.registration(
                        "two-" + suffix,
                        "INSTITUTION",
                        "PT. INDUK",
                        digits.substring(0, 3) + "." + digits.substring(3)))
                .statusCode(201);

        given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .get("/v1/flags?kind=SAME_OWNER&partnerId=two-" + suffix)
                .then()
                .statusCode(200)
                .body("items[0].partners", contains("one-" + suffix, "two-" + suffix));
        given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .get("/v1/partners/two-" + suffix)
                .then()
                .body("owner", equalTo("PT. INDUK"))
                .body("contact", equalTo("Siti Rekaan"));
    }

    private static ValidatableResponse register(Map<String, String> partner) {
        return given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .header(IdempotencyKey.HEADER, UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(partner)
                .post("/v1/partners")
                .then();
    }

    @Test
    void secretIsShownOnceAndARepetitionIsAnsweredWithoutIt() {
        String keyId = register("Tokopedia", "key-1")
                .statusCode(201)
                .body("secret", startsWith("whsec_"))
                .extract()
                .path("keyId");

        register("Tokopedia", "key-1")
                .statusCode(201)
                .body("keyId", equalTo(keyId))
                .body("$", not(hasKey("secret")));
        addKey("key-2").statusCode(201).body("secret", startsWith("whsec_"));
        addKey("key-2").statusCode(201).body("$", not(hasKey("secret")));
        register("Other name", "key-1").statusCode(409).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        register("Tokopedia", "key-9").statusCode(409).body("code", equalTo("PARTNER_EXISTS"));
    }

    @Test
    void secretIsShownToNobodyAfterwardsAndIsStoredEncrypted() {
        String secret = register("Tokopedia", "key-1").extract().path("secret");

        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .get("/v1/partners?limit=500")
                .then()
                .statusCode(200)
                .body(not(containsString("whsec_")));
        Document stored = mongo.getDatabase(database)
                .getCollection("partner")
                .find(new Document("_id", id))
                .collect()
                .first()
                .await()
                .atMost(Waiting.PATIENCE);
        byte[] atRest = stored.getList("keys", Document.class)
                .get(0)
                .get("secret", Binary.class)
                .getData();
        assertFalse(new String(atRest, StandardCharsets.ISO_8859_1).contains(secret.substring(6, 20)));
    }

    @Test
    void thereIsRoomForFourKeys() {
        register("Tokopedia", "key-1").statusCode(201);

        for (int i = 2; i <= 4; i++) {
            addKey("key-" + i).statusCode(201);
        }
        addKey("key-5").statusCode(409).body("code", equalTo("PARTNER_KEYS_FULL"));
    }

    @Test
    void lastKeyCanBeDeletedAndIsRefusedAtOnce() {
        Partner partner =
                new Partner(id, register("Tokopedia", "key-1").extract().path("secret"));
        partner.get("/v1/courses?limit=1").statusCode(200);
        String keyId = given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .get("/v1/partners/" + id)
                .then()
                .body("keys", hasSize(1))
                .extract()
                .path("keys[0].keyId");

        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .delete("/v1/partners/" + id + "/keys/" + keyId)
                .then()
                .statusCode(204);

        partner.get("/v1/courses?limit=1").statusCode(401).body("code", equalTo("SIGNATURE_MISMATCH"));
    }

    @Test
    void keyThatAnotherInstanceDeletesIsRefusedAtOnce() {
        Partner partner =
                new Partner(id, register("Tokopedia", "key-1").extract().path("secret"));
        partner.get("/v1/courses?limit=1").statusCode(200);

        mongo.getDatabase(database)
                .getCollection("partner")
                .updateOne(new Document("_id", id), new Document("$set", new Document("keys", List.of())))
                .await()
                .atMost(Waiting.PATIENCE);

        partner.get("/v1/courses?limit=1").statusCode(401);
    }

    @Test
    void ofEachKeyTheLastUseIsShown() {
        Partner partner = Partner.platform();
        String second = given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .header(IdempotencyKey.HEADER, "second-" + partner.id())
                .post("/v1/partners/" + partner.id() + "/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
        new Partner(partner.id(), second).get("/v1/courses").statusCode(200);

        uses.store().await().atMost(Duration.ofMinutes(1));

        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .get("/v1/partners/" + partner.id())
                .then()
                .statusCode(200)
                .body("keys[0].lastUsedAt", nullValue())
                .body("keys[1].lastUsedAt", notNullValue());
    }

    @Test
    void partnersAreTheOperatorsAlone() {
        given().auth()
                .oauth2(Tokens.staff(Role.CURATOR))
                .header(IdempotencyKey.HEADER, "key-1")
                .post("/v1/partners/" + id + "/keys")
                .then()
                .statusCode(403);
        given().get("/v1/partners").then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    }

    private ValidatableResponse register(String name, String key) {
        return given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .header(IdempotencyKey.HEADER, key)
                .contentType(ContentType.JSON)
                .body("""
                        {"partnerId":"%s","kind":"PLATFORM","name":"%s","owner":"PT Induk","ownerNumber":"OWNER-%s",\
                        "contact":"Siti Rekaan","email":"siti@example.id"}""".formatted(id, name, id.toUpperCase(Locale.ROOT)))
                .post("/v1/partners")
                .then();
    }

    private ValidatableResponse addKey(String key) {
        return given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .header(IdempotencyKey.HEADER, key)
                .post("/v1/partners/" + id + "/keys")
                .then();
    }
}

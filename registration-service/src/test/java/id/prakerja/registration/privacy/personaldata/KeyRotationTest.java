package id.prakerja.registration.privacy.personaldata;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.sealed.config.SealedDataConfig;
import id.prakerja.sealed.rotation.SealedTable;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Tokens;
import io.quarkus.arc.All;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class KeyRotationTest {

    private static final String OLD = Envelopes.OLD;

    @Inject
    Pool pool;

    @Inject
    Envelopes envelopes;

    @All
    @Inject
    List<SealedTable> tables;

    @Inject
    SealedDataConfig config;

    @BeforeEach
    void nothingWasReencryptedYet() {
        pool.query(
                        "delete from key_walk_table; delete from key_walk; delete from work_item where queue = 'reencryption'")
                .execute()
                .await()
                .indefinitely();
    }

    @Test
    void theRegisterIsReencryptedAndOnlyThenTheOldKeyCanBeRetired() throws SQLException {
        Map<String, Object> form = People.person();
        UUID one = Api.readyApplicant();
        UUID other = Api.registered(form);
        envelopes.putUnderTheOldKey(register(), one);
        envelopes.putUnderTheOldKey(register(), other);
        keys().body("find { it.id == '" + OLD + "' }.envelopes.applicant", equalTo(2));
        retire(Tokens.staff(Role.OPERATOR), OLD).statusCode(409).body("code", equalTo("KEY_IN_USE"));
        retire(Tokens.staff(Role.OPERATOR), config.activeKey()).statusCode(409).body("code", equalTo("KEY_ACTIVE"));
        retire(Tokens.staff(Role.OPERATOR), "unheard-of").statusCode(404).body("code", equalTo("KEY_UNKNOWN"));

        reencryption("/pause").statusCode(404).body("code", equalTo("REENCRYPTION_UNKNOWN"));
        // So that it is seen before it is done.
        Database.whileLocked(
                "key_walk_table", () -> reencryption("").statusCode(200).body("status", equalTo("RUNNING")));

        patiently()
                .untilAsserted(() -> Api.as(Tokens.staff(Role.AUDITOR))
                        .get("/v1/encryption-keys/reencryption")
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("DONE"))
                        .body("tables.find { it.table == 'applicant' }.reencrypted", equalTo(2)));
        Api.as(Tokens.staff(Role.AUDITOR))
                .get("/v1/applicants/" + other + "/personal-data?field=nik&purpose=AUDIT")
                .then()
                .body("nik", equalTo(form.get("nik")));
        keys().body("find { it.id == '" + OLD + "' }.envelopes", not(hasKey("applicant")));
        retire(Tokens.staff(Role.OPERATOR), OLD).statusCode(204);
        Api.as(Tokens.staff(Role.AUDITOR))
                .get("/v1/operator-actions")
                .then()
                .body("items.action", hasItem("REENCRYPTION_STARTED"))
                .body("items.action", hasItem("KEY_RETIRED"));
    }

    @Test
    void keysAreTheOperatorsAndAreNeverShown() {
        for (String path : List.of("/v1/encryption-keys", "/v1/encryption-keys/reencryption")) {
            Api.as(Tokens.officer("32")).get(path).then().statusCode(403);
            Api.as(Tokens.newcomer("curious")).get(path).then().statusCode(403);
        }
        retire(Tokens.staff(Role.AUDITOR), OLD).statusCode(403);
        Api.as(Tokens.staff(Role.AUDITOR))
                .body(Map.of("reason", "A test"))
                .post("/v1/encryption-keys/reencryption")
                .then()
                .statusCode(403);
        Api.as(Tokens.staff(Role.OPERATOR))
                .body(Map.of())
                .post("/v1/encryption-keys/reencryption")
                .then()
                .statusCode(400);
        String shown = keys().extract().asString();
        config.keys().values().forEach(key -> assertEquals(-1, shown.indexOf(key)));
    }

    private SealedTable register() {
        return tables.stream()
                .filter(table -> table.name().equals("applicant"))
                .findFirst()
                .orElseThrow();
    }

    private static ValidatableResponse keys() {
        return Api.as(Tokens.staff(Role.AUDITOR))
                .get("/v1/encryption-keys")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse retire(String token, String key) {
        return Api.as(token)
                .body(Map.of("reason", "A test"))
                .post("/v1/encryption-keys/" + key + "/retirement")
                .then();
    }

    private static ValidatableResponse reencryption(String step) {
        return Api.as(Tokens.staff(Role.OPERATOR))
                .body(Map.of("reason", "A test"))
                .post("/v1/encryption-keys/reencryption" + step)
                .then();
    }
}

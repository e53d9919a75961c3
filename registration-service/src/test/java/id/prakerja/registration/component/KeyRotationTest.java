package id.prakerja.registration.component;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.registration.personaldata.PersonalDataCipher;
import id.prakerja.registration.personaldata.PersonalDataConfig;
import id.prakerja.registration.personaldata.SealedData;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

@ServiceTest
class KeyRotationTest {

    private static final String OLD = "before";

    @Inject
    Pool pool;

    @Inject
    PersonalDataCipher cipher;

    @Inject
    PersonalDataConfig config;

    @Test
    void theRegisterIsReencryptedAndOnlyThenTheOldKeyCanBeRetired() {
        Map<String, Object> form = People.person();
        UUID one = Api.readyApplicant();
        UUID other = Api.registered(form);
        underTheOldKey(one);
        underTheOldKey(other);
        keys().body("find { it.id == '" + OLD + "' }.envelopes.applicant", equalTo(2));
        retire(Tokens.staff(Role.OPERATOR), OLD).statusCode(409).body("code", equalTo("KEY_IN_USE"));
        retire(Tokens.staff(Role.OPERATOR), config.activeKey()).statusCode(409).body("code", equalTo("KEY_ACTIVE"));
        retire(Tokens.staff(Role.OPERATOR), "unheard-of").statusCode(404).body("code", equalTo("KEY_UNKNOWN"));

        reencryption("/pause").statusCode(404).body("code", equalTo("REENCRYPTION_UNKNOWN"));
        reencryption("").statusCode(200).body("people", greaterThanOrEqualTo(2));

        await().untilAsserted(() -> Api.as(Tokens.staff(Role.AUDITOR))
                .get("/v1/encryption-keys/reencryption")
                .then()
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("reencrypted", equalTo(2)));
        assertEquals(config.activeKey(), row(one).getString("personal_data_key"));
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

    /** As if the person had registered before the present key was the active one. */
    private void underTheOldKey(UUID id) {
        Row row = row(id);
        byte[] plain = cipher.open(
                id,
                new SealedData(
                        row.getString("personal_data_key"),
                        row.getBuffer("personal_data").getBytes()));
        execute("insert into encryption_key (id) values ($1) on conflict do nothing", Tuple.of(OLD));
        execute(
                "update applicant set personal_data = $2, personal_data_key = $3 where id = $1",
                Tuple.of(id, Buffer.buffer(sealedUnderTheOldKey(id, plain)), OLD));
    }

    private byte[] sealedUnderTheOldKey(UUID owner, byte[] plain) {
        try {
            byte[] nonce = new byte[12];
            SecretKeySpec key =
                    new SecretKeySpec(Base64.getDecoder().decode(config.keys().get(OLD)), "AES");
            Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
            aes.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
            aes.updateAAD(ByteBuffer.allocate(16)
                    .putLong(owner.getMostSignificantBits())
                    .putLong(owner.getLeastSignificantBits())
                    .array());
            byte[] sealed = aes.doFinal(plain);
            return ByteBuffer.allocate(13 + sealed.length)
                    .put((byte) 1)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Row row(UUID id) {
        return pool.preparedQuery("select personal_data, personal_data_key from applicant where id = $1")
                .execute(Tuple.of(id))
                .await()
                .indefinitely()
                .iterator()
                .next();
    }

    private void execute(String sql, Tuple values) {
        pool.preparedQuery(sql).execute(values).await().indefinitely();
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

package id.prakerja.training.component;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.standardwebhooks.Webhook;
import id.prakerja.access.Role;
import id.prakerja.rest.idempotency.IdempotencyKey;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Partners are let in by their signature alone. What is asked for here does not exist: whoever gets as far is told 404. */
@ServiceTest
class SignatureTest {

    private static final String PATH = "/v1/participants/" + UUID.randomUUID() + "/enrolments";
    private static final String BODY = "{\"courseId\":\"" + UUID.randomUUID() + "\"}";
    private static final int LET_IN = 404;

    @Test
    void independentImplementationOfTheStandardIsUnderstood() throws Exception {
        Partner platform = Partner.platform();
        long timestamp = Instant.now().getEpochSecond();

        given().contentType(ContentType.JSON)
                .header("webhook-partner", platform.id())
                .header("webhook-id", "msg_1")
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", new Webhook(platform.secret()).sign("msg_1", timestamp, BODY))
                .body(BODY)
                .post(PATH)
                .then()
                .statusCode(LET_IN)
                .body("code", equalTo("COURSE_UNKNOWN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-partner", "webhook-id", "webhook-timestamp", "webhook-signature"})
    void eachHeaderIsNeeded(String missing) {
        Partner.platform()
                .signed(BODY, "msg_1", Instant.now())
                .filter((request, response, context) -> {
                    request.removeHeader(missing);
                    return context.next(request, response);
                })
                .body(BODY)
                .post(PATH)
                .then()
                .statusCode(401)
                .body("code", equalTo("SIGNATURE_HEADER_MISSING"));
    }

    @ParameterizedTest
    @ValueSource(longs = {-305, 305})
    void timestampMustBeWithinFiveMinutes(long seconds) {
        Partner.platform()
                .signed(BODY, "msg_1", Instant.now().plusSeconds(seconds))
                .body(BODY)
                .post(PATH)
                .then()
                .statusCode(401)
                .body("code", equalTo("SIGNATURE_TIMESTAMP_OUTSIDE_WINDOW"));
    }

    @Test
    void keyOfAnotherPartnerDoesNotFit() {
        Partner stranger =
                new Partner(Partner.platform().id(), Partner.platform().secret());

        stranger.post(PATH, BODY).statusCode(401).body("code", equalTo("SIGNATURE_MISMATCH"));
    }

    @Test
    void unknownPartnerLooksLikeAWrongSignature() {
        new Partner("nobody", Partner.platform().secret())
                .post(PATH, BODY)
                .statusCode(401)
                .body("code", equalTo("SIGNATURE_MISMATCH"));
    }

    @Test
    void changedBodyDoesNotFit() {
        Partner.platform()
                .signed(BODY, "msg_1", Instant.now())
                .body(BODY + " ")
                .post(PATH)
                .then()
                .statusCode(401)
                .body("code", equalTo("SIGNATURE_MISMATCH"));
    }

    @Test
    void institutionMayNotSell() {
        Partner.institution().post(PATH, BODY).statusCode(403).body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void withoutASignatureNobodyIsAPartner() {
        given().contentType(ContentType.JSON).body(BODY).post(PATH).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.staff("platform"))
                .contentType(ContentType.JSON)
                .body(BODY)
                .post(PATH)
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void duringARotationBothKeysFitAndAfterItOnlyTheNewOne() {
        Partner old = Partner.platform();
        String keys = "/v1/partners/" + old.id() + "/keys";
        String oldKey = given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .get("/v1/partners/" + old.id())
                .then()
                .body("keys[0].secret", equalTo(null))
                .extract()
                .path("keys[0].keyId");
        String secret = given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .header(IdempotencyKey.HEADER, "rotate-1")
                .post(keys)
                .then()
                .statusCode(201)
                .body("secret", not(equalTo(old.secret())))
                .extract()
                .path("secret");
        Partner rotated = new Partner(old.id(), secret);

        old.post(PATH, BODY).statusCode(LET_IN);
        rotated.post(PATH, BODY).statusCode(LET_IN);
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .delete(keys + "/" + oldKey)
                .then()
                .statusCode(204);

        old.post(PATH, BODY).statusCode(401).body("code", equalTo("SIGNATURE_MISMATCH"));
        rotated.post(PATH, BODY).statusCode(LET_IN);
    }
}

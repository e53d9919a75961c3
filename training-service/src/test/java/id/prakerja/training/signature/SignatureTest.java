package id.prakerja.training.signature;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import id.prakerja.access.Role;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.testkit.Tokens;
import id.prakerja.training.support.Partner;
import id.prakerja.training.support.ServiceTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Partners are let in by their signature alone. What is asked for here does not exist: a request that is let in is answered 404. */
@ServiceTest
class SignatureTest {

    private static final UUID PERSON = UUID.fromString("b3d9a1f0-5c27-8e64-a1b8-07f2c94e6d35");
    private static final String PATH = "/v1/participants/" + PERSON + "/enrolments";
    private static final String BODY = "{\"personId\":\"%s\",\"courseId\":\"%s\",\"consent\":\"7KQMP2ZX9RTW\"}"
            .formatted(PERSON, UUID.randomUUID());
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
    @ValueSource(longs = {-305, 330})
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
    void whatWasSignedForOnePersonIsRefusedForAnother() {
        Partner platform = Partner.platform();
        Instant now = Instant.now();
        String another = "/v1/participants/" + UUID.randomUUID() + "/enrolments";

        platform.signed(BODY, "msg_1", now)
                .body(BODY)
                .post(another)
                .then()
                .statusCode(422)
                .body("code", equalTo("SIGNED_CONTENT_DIFFERS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"attendance", "cancellation", "ending"})
    void stepNamesTheEnrolmentOfItsAddress(String step) {
        String fields = "\"attendance\":40,\"reason\":\"ANY\",\"outcome\":\"FAILED\"";
        String body = "{\"personId\":\"%s\",\"enrolmentId\":\"%s\",%s}".formatted(PERSON, UUID.randomUUID(), fields);

        Partner.platform()
                .post(PATH + "/" + UUID.randomUUID() + "/" + step, body)
                .statusCode(422)
                .body("code", equalTo("SIGNED_CONTENT_DIFFERS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "%s"})
    void eventIdIsPrintableAndShort(String id) {
        Partner.platform()
                .post(PATH, BODY, id.formatted("x".repeat(101)))
                .statusCode(401)
                .body("code", equalTo("SIGNATURE_ID_MALFORMED"));
    }

    @Test
    void endlessBodyIsCutOffAndOneOfNoPartnerIsNotRead() throws Exception {
        assertTrue(streamed(Partner.platform().id()).contains("413"));
        assertTrue(streamed("nobody").contains("401"));
        Partner.platform().post(PATH, BODY).statusCode(LET_IN);
    }

    /** Sends chunks until the server answers; returns the first line of its answer. */
    private static String streamed(String partner) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write("""
                    POST /v1/completions HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: application/json\r
                    Transfer-Encoding: chunked\r
                    webhook-partner: %s\r
                    webhook-id: msg_1\r
                    webhook-timestamp: %d\r
                    webhook-signature: v1,AAAA\r
                    \r
                    """.formatted(partner, Instant.now().getEpochSecond()).getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            InputStream in = socket.getInputStream();
            try {
                for (int sent = 0; sent < 1_000 && in.available() == 0; sent++) {
                    out.write(chunk);
                }
            } catch (IOException cutOff) {
                // What the server has answered before it hung up is still there to read.
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII)).readLine();
        }
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

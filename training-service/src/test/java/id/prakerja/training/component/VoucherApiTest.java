package id.prakerja.training.component;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import id.prakerja.access.Role;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The voucher API of 2022, called as an institution that has integrated with it calls it. */
@ServiceTest
class VoucherApiTest {

    private static final String PATH = "/api/v1/integration/payment/redeem-code/";

    private Course course;
    private Learner learner;
    private String enrolment;
    private String voucher;

    @BeforeEach
    void buyATraining() {
        course = Course.approved();
        learner = Learner.selected();
        ValidatableResponse bought = learner.buy(course).statusCode(201);
        enrolment = bought.extract().path("enrolmentId");
        voucher = bought.extract().path("voucher");
    }

    @Test
    void codeIsUsedOnce() throws Exception {
        Client client = admitted(course.institution());

        client.post("status", voucher).statusCode(200).body("status", equalTo("UNUSED"));
        client.post("commit", voucher)
                .statusCode(200)
                .body("status", equalTo("USED"))
                .body("redeem_code", equalTo(voucher))
                .body("course_id", equalTo(course.id().toString()));
        client.post("commit", voucher).statusCode(409).body("code", equalTo("VOUCHER_ALREADY_USED"));
        client.post("status", voucher).statusCode(409).body("code", equalTo("VOUCHER_ALREADY_USED"));
    }

    @Test
    void knownRefusalsKeepTheirReasons() throws Exception {
        Client client = admitted(course.institution());

        client.post("commit", "2222222222222222").statusCode(404).body("code", equalTo("VOUCHER_NOT_FOUND"));
        client.post("commit", "OTHER-CODE").statusCode(422).body("code", equalTo("VOUCHER_WRONG_TYPE"));
        admitted(Partner.institution())
                .post("commit", voucher)
                .statusCode(403)
                .body("code", equalTo("VOUCHER_OF_ANOTHER_INSTITUTION"));
        course.platform()
                .post(learner.path() + "/" + enrolment + "/cancellation", "{\"reason\":\"PARTICIPANT_WISH\"}")
                .statusCode(200);
        client.post("commit", voucher).statusCode(409).body("code", equalTo("VOUCHER_TRANSACTION_CANCELLED"));
    }

    @Test
    void codeOfARevokedMemberIsNotValid() throws Exception {
        Client client = admitted(course.institution());
        learner.revoke();
        learner.awaitStatus("REVOKED");

        client.post("commit", voucher).statusCode(409).body("code", equalTo("VOUCHER_CANCELLED"));
    }

    @Test
    void wrongSignatureIsRefused() throws Exception {
        Client client = admitted(course.institution());
        Client wrong = new Client(client.code(), "another_key");

        wrong.post("commit", voucher).statusCode(401).body("code", equalTo("VOUCHER_SIGNATURE_INVALID"));
        new Client("nobody", "my_sign_key").post("commit", voucher).statusCode(401);
        client.post("commit", voucher, Instant.now().minusSeconds(301)).statusCode(401);
        given().contentType(ContentType.JSON)
                .body("{\"redeem_code\":\"" + voucher + "\"}")
                .post(PATH + "commit")
                .then()
                .statusCode(401);
    }

    private static Client admitted(Partner institution) {
        Client client = new Client("client_" + UUID.randomUUID(), "my_sign_key");
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .contentType(ContentType.JSON)
                .body("{\"clientCode\":\"%s\",\"signKey\":\"%s\"}".formatted(client.code(), client.key()))
                .put("/v1/partners/" + institution.id() + "/voucher-client")
                .then()
                .statusCode(204);
        return client;
    }

    private record Client(String code, String key) {

        ValidatableResponse post(String action, String voucher) throws GeneralSecurityException {
            return post(action, voucher, Instant.now());
        }

        ValidatableResponse post(String action, String voucher, Instant at) throws GeneralSecurityException {
            String body = "{\"redeem_code\":\"" + voucher + "\"}";
            String timestamp = Long.toString(at.getEpochSecond());
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            String content = code + timestamp + "POST" + PATH + action + body;
            String signature = HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
            return given().contentType(ContentType.JSON)
                    .header("client_code", code)
                    .header("timestamp", timestamp)
                    .header("signature", signature)
                    .body(body)
                    .post(PATH + action)
                    .then();
        }
    }
}

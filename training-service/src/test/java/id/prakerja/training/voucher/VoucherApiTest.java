package id.prakerja.training.voucher;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import id.prakerja.access.Role;
import id.prakerja.testkit.Tokens;
import id.prakerja.training.support.Course;
import id.prakerja.training.support.Learner;
import id.prakerja.training.support.Partner;
import id.prakerja.training.support.ServiceTest;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

        client.post("status", voucher)
                .statusCode(200)
                .body("success", equalTo(true))
                .body("code", equalTo("OK"))
                .body("message", equalTo("Kode redeem dapat digunakan."))
                .body("data.status", equalTo(0));
        client.post("commit", voucher)
                .statusCode(200)
                .body("success", equalTo(true))
                .body("data.status", equalTo(1))
                .body("data.redeem_code", equalTo(voucher))
                .body("data.course_code", equalTo(course.id().toString()));
        client.post("commit", voucher)
                .statusCode(409)
                .body("success", equalTo(false))
                .body("code", equalTo("VOUCHER_ALREADY_USED"))
                .body("message", equalTo("Kode redeem sudah digunakan."))
                .body("$", not(hasKey("data")));
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
        learner.step(course.platform(), enrolment, "cancellation", "\"reason\":\"PARTICIPANT_WISH\"")
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"redeem_code\": \"%s\"}",
                "{ \"redeem_code\" : \"%s\" }",
                "{\n  \"redeem_code\": \"%s\",\n  \"sequence\": 1\n}"
            })
    void signatureOverTheBodyWithoutSpacesIsAccepted(String sent) throws Exception {
        Client client = admitted(course.institution());
        String body = sent.formatted(voucher);

        client.send("commit", body, body.replaceAll("\\s", ""), Instant.now())
                .statusCode(200)
                .body("data.status", equalTo(1));
    }

    @Test
    void signatureOverAnotherCodeIsRefusedInWhateverForm() throws Exception {
        Client client = admitted(course.institution());

        client.send("commit", "{\"redeem_code\": \"" + voucher + "\"}", "{\"redeem_code\":\"other\"}", Instant.now())
                .statusCode(401)
                .body("success", equalTo(false));
    }

    @Test
    void operatorClosesTheApiToOneInstitution() throws Exception {
        Client client = admitted(course.institution());
        Client other = admitted(Partner.institution());

        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .delete("/v1/partners/" + course.institution().id() + "/voucher-client")
                .then()
                .statusCode(204);

        client.post("status", voucher).statusCode(401).body("code", equalTo("VOUCHER_SIGNATURE_INVALID"));
        other.post("status", voucher).statusCode(403);
    }

    @Test
    void suspendedInstitutionUsesNoCode() throws Exception {
        Client client = admitted(course.institution());
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .contentType(ContentType.JSON)
                .body("{\"status\":\"SUSPENDED\",\"reason\":\"Examined\",\"scopes\":[\"REDEEM\"]}")
                .put("/v1/partners/" + course.institution().id() + "/terms")
                .then()
                .statusCode(200);

        client.post("commit", voucher)
                .statusCode(403)
                .body("success", equalTo(false))
                .body("code", equalTo("PARTNER_SUSPENDED"));
    }

    @Test
    void clientCodeOfAnotherInstitutionCannotBeTaken() {
        Client client = admitted(course.institution());

        admit(Partner.institution(), client).statusCode(409).body("code", equalTo("VOUCHER_CLIENT_TAKEN"));
        admit(course.institution(), client).statusCode(204);
    }

    private static Client admitted(Partner institution) {
        Client client = new Client("client_" + UUID.randomUUID(), "my_sign_key");
        admit(institution, client).statusCode(204);
        return client;
    }

    private static ValidatableResponse admit(Partner institution, Client client) {
        return given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .contentType(ContentType.JSON)
                .body("{\"clientCode\":\"%s\",\"signKey\":\"%s\"}".formatted(client.code(), client.key()))
                .put("/v1/partners/" + institution.id() + "/voucher-client")
                .then();
    }

    private record Client(String code, String key) {

        ValidatableResponse post(String action, String voucher) throws GeneralSecurityException {
            return post(action, voucher, Instant.now());
        }

        ValidatableResponse post(String action, String voucher, Instant at) throws GeneralSecurityException {
            String body = "{\"redeem_code\":\"" + voucher + "\"}";
            return send(action, body, body, at);
        }

        ValidatableResponse send(String action, String body, String signed, Instant at)
                throws GeneralSecurityException {
            String timestamp = Long.toString(at.getEpochSecond());
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            String content = code + timestamp + "POST" + PATH + action + signed;
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

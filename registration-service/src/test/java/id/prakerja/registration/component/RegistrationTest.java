package id.prakerja.registration.component;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.util.Map;
import org.junit.jupiter.api.Test;

@ServiceTest
class RegistrationTest {

    @Test
    void aSoundFormIsTakenAndBecomesReady() {
        Map<String, Object> form = People.person();
        String token = Tokens.newcomer("happy");
        String id = given().auth()
                .oauth2(token)
                .header("Idempotency-Key", "happy-1")
                .contentType("application/json")
                .body(form)
                .post("/v1/applicants")
                .then()
                .statusCode(201)
                .header("Location", startsWith("http"))
                .body("status", equalTo("IDENTITY_PENDING"))
                .extract()
                .path("applicantId");
        await().untilAsserted(() -> given().auth()
                .oauth2(token)
                .get("/v1/applicants/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("READY")));
    }
}

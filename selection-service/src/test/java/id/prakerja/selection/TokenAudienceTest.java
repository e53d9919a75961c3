package id.prakerja.selection;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import id.prakerja.access.Role;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.testkit.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
class TokenAudienceTest {

    @Test
    void aTokenOfTheIssuerForAnotherSystemOpensNothingHere() {
        given().auth()
                .oauth2(Tokens.forAnotherSystem(Role.OPERATOR))
                .get("/v1/late-purchases")
                .then()
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .get("/v1/late-purchases")
                .then()
                .statusCode(200);
    }
}

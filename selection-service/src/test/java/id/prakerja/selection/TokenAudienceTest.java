package id.prakerja.selection;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import id.prakerja.access.Role;
import id.prakerja.infrastructure.LocalInfrastructureResource;
import id.prakerja.selection.support.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = LocalInfrastructureResource.class,
        initArgs = {@ResourceArg(name = "postgres", value = "selection"), @ResourceArg(name = "kafka", value = "true")})
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

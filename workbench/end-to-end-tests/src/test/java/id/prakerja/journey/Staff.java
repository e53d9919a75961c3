package id.prakerja.journey;

import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.issuer.TokenHolder;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;

/** What the programme's staff asks a suite's services. */
final class Staff {

    private Staff() {}

    static JsonPath get(Suite suite, String role, Service service, String path) {
        return as(suite, role).get(suite.url(service) + path).jsonPath();
    }

    static RequestSpecification as(Suite suite, String role) {
        return RestAssured.given()
                .auth()
                .oauth2(DevelopmentIssuer.of(suite.workspace()).token(TokenHolder.staff(role), Duration.ofMinutes(10)));
    }
}

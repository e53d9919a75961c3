package id.prakerja.training.storage;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import id.prakerja.access.Role;
import id.prakerja.infrastructure.LocalInfrastructureResource;
import id.prakerja.testkit.Management;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Waiting;
import id.prakerja.training.support.Learner;
import id.prakerja.training.support.Partner;
import id.prakerja.training.support.ServiceTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With the document server gone every request is answered soon, and readiness says so. */
@ServiceTest
class DocumentServerGoneTest {

    /** Far less than the half minute of the server's client, and enough for a busy machine. */
    private static final long SOON = 10_000;

    @AfterEach
    void bringItBack() {
        LocalInfrastructureResource.current().startMongo();
        Waiting.patiently()
                .untilAsserted(() ->
                        given().get(Management.at("/q/health/ready")).then().statusCode(200));
    }

    @Test
    void everyKindOfRequestIsAnsweredSoonAndReadinessIsHonest() {
        Partner platform = Partner.platform();
        Learner learner = Learner.selected();

        LocalInfrastructureResource.current().stopMongo();

        unavailable(platform.get("/v1/courses"));
        unavailable(platform.post("/v1/completions", learner.completion(platform, UUID.randomUUID())));
        unavailable(given().auth()
                .oauth2(Tokens.applicant(learner.id()))
                .get("/v1/participants/" + learner.id() + "/account")
                .then());
        unavailable(given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .get("/v1/figures")
                .then());
        given().get(Management.at("/q/health/ready"))
                .then()
                .time(lessThan(SOON), TimeUnit.MILLISECONDS)
                .statusCode(503);
    }

    private static void unavailable(ValidatableResponse answer) {
        answer.time(lessThan(SOON), TimeUnit.MILLISECONDS)
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("TEMPORARILY_UNAVAILABLE"));
    }
}

package id.prakerja.registration;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.events.Topics;
import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.infrastructure.LocalInfrastructureResource;
import id.prakerja.registration.support.Api;
import id.prakerja.registration.support.People;
import id.prakerja.registration.support.ServiceTest;
import id.prakerja.testkit.Management;
import id.prakerja.testkit.Topic;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class OutageTest {

    private final Infrastructure infrastructure = LocalInfrastructureResource.current();

    @AfterEach
    void everythingIsThereAgain() {
        infrastructure.startKafka();
        infrastructure.startPostgres();
    }

    @Test
    void registrationGoesOnWhileTheBrokerIsAwayAndIsPublishedWhenItIsBack() {
        infrastructure.stopKafka();

        UUID id = Api.registered(People.person());
        Api.awaitStatus(id, "READY");
        given().get(Management.at("/q/health/ready")).then().statusCode(200);
        given().get(Management.at("/q/health/live")).then().statusCode(200);
        infrastructure.startKafka();

        patiently()
                .ignoreExceptions()
                .untilAsserted(() -> assertEquals(
                        1, Topic.named(Topics.APPLICANT_REGISTERED).of(id).size()));
    }

    @Test
    void withoutTheDatabaseTheServiceIsNotReadyAndSaysSo() {
        Map<String, Object> form = People.person();
        infrastructure.stopPostgres();

        patiently()
                .untilAsserted(() ->
                        given().get(Management.at("/q/health/ready")).then().statusCode(503));
        Api.register(form)
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("TEMPORARILY_UNAVAILABLE"));
        given().get(Management.at("/q/health/live")).then().statusCode(200);
        infrastructure.startPostgres();

        patiently()
                .untilAsserted(() ->
                        given().get(Management.at("/q/health/ready")).then().statusCode(200));
        Api.awaitStatus(Api.registered(form), "READY");
    }
}

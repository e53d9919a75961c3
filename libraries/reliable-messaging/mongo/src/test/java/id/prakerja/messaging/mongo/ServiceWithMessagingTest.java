package id.prakerja.messaging.mongo;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.mongodb.WriteConcern;
import id.prakerja.access.Role;
import id.prakerja.infrastructure.LocalInfrastructureResource;
import id.prakerja.messaging.mongo.app.Tallies;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The parts together in a service: outbox, relay, Kafka, consumer, inbox, parked events, endpoints. */
@QuarkusTest
@WithTestResource(
        value = LocalInfrastructureResource.class,
        initArgs = {@ResourceArg(name = "mongo", value = "tally"), @ResourceArg(name = "kafka", value = "true")})
class ServiceWithMessagingTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    Tallies tallies;

    @Inject
    ReactiveMongoClient mongo;

    @Test
    void anEventTravelsFromOneAggregateToAnother() {
        String owner = newOwner();
        ask(owner, 1, 2, 3);
        awaitCounted(owner, 1, 2, 3);
        patiently()
                .untilAsserted(() -> as(Role.AUDITOR)
                        .get("/v1/messaging")
                        .then()
                        .statusCode(200)
                        .body("outbox.pending", equalTo(0))
                        .body("relay.phase", equalTo("RELAYING")));
    }

    @Test
    void aChangeCountsOnceAMajorityHasItInItsJournal() {
        assertEquals(
                WriteConcern.MAJORITY.withJournal(true),
                mongo.unwrap().getDatabase("tally").getWriteConcern());
    }

    @Test
    void aPoisonEventIsParkedWithItsSuccessorsAndFollowedByThemWhenRetried() {
        String poisoned = newOwner();
        String healthy = newOwner();
        tallies.unlucky().add(13);
        ask(poisoned, 1, 13, 3, 4);
        ask(healthy, 1, 2);
        awaitCounted(healthy, 1, 2);
        awaitCounted(poisoned, 1);
        String id = patiently().until(() -> parkedId(poisoned), parked -> parked != null);
        as(Role.OPERATOR)
                .get("/v1/parked-events/{id}", id)
                .then()
                .statusCode(200)
                .body("error", containsString("An unlucky number"))
                .body("payload.number", equalTo(13));

        tallies.unlucky().clear();
        as(Role.OPERATOR).post("/v1/parked-events/{id}/retry", id).then().statusCode(200);
        awaitCounted(poisoned, 1, 13, 3, 4);
        as(Role.AUDITOR)
                .get("/v1/parked-events/{id}", id)
                .then()
                .body("status", equalTo("APPLIED"))
                .body("resolvedBy", equalTo("tester"));
    }

    private void ask(String owner, Integer... numbers) {
        tallies.ask(owner, List.of(numbers)).await().atMost(PATIENCE);
    }

    private void awaitCounted(String owner, Integer... numbers) {
        patiently()
                .untilAsserted(() -> assertEquals(
                        List.of(numbers), tallies.counted(owner).await().atMost(PATIENCE)));
    }

    private static RequestSpecification as(String role) {
        return given().auth()
                .oauth2(Jwt.subject("tester")
                        .issuer("https://issuer.prakerja.local")
                        .groups(role)
                        .sign());
    }

    private static String parkedId(String owner) {
        return as(Role.OPERATOR)
                .queryParam("status", "PARKED")
                .get("/v1/parked-events")
                .path("items.find { it.key == '%s' }.id".formatted(owner));
    }

    private static String newOwner() {
        return "owner-" + UUID.randomUUID();
    }
}

package id.prakerja.messaging.postgres;

import static id.prakerja.messaging.postgres.ParkedOverHttp.as;
import static id.prakerja.messaging.postgres.ParkedOverHttp.awaitBehind;
import static id.prakerja.messaging.postgres.ParkedOverHttp.parkedId;
import static id.prakerja.messaging.postgres.ParkedOverHttp.settle;
import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.prakerja.access.Role;
import id.prakerja.infrastructure.LocalInfrastructureResource;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.OutboxEvents;
import id.prakerja.messaging.inbox.HandlerContext;
import id.prakerja.messaging.postgres.app.Tally;
import id.prakerja.messaging.postgres.app.TallyCounted;
import id.prakerja.testkit.Management;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/** The parts together in a service: outbox, relay, Kafka, consumer, inbox, parked events, endpoints. */
@QuarkusTest
@WithTestResource(
        value = LocalInfrastructureResource.class,
        initArgs = {@ResourceArg(name = "postgres", value = "tally"), @ResourceArg(name = "kafka", value = "true")})
class ServiceWithMessagingTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String TOPIC = "tally.counted";
    private static final AtomicInteger NEXT_UNLUCKY = new AtomicInteger(1_000);

    @Inject
    Pool pool;

    @Inject
    PostgresOutbox outbox;

    @Inject
    OutboxEvents events;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    HandlerContext context;

    @Test
    void anEventTravelsFromOneTransactionToAnother() {
        String owner = newOwner();
        write(owner, 1, 2, 3);
        awaitTally(owner, 1, 2, 3);
        patiently()
                .untilAsserted(() -> as(Role.AUDITOR)
                        .get("/v1/messaging")
                        .then()
                        .statusCode(200)
                        .body("outbox.pending", equalTo(0))
                        .body("relay.phase", equalTo("RELAYING"))
                        .body("consumers.'tally.counted'", equalTo(0)));
    }

    @Test
    void anEventWrittenThroughHibernateReactiveIsCommittedWithTheEntity() {
        String owner = newOwner();
        onContext(() -> sessions.withTransaction(session -> session.persist(new Tally(owner, 1))
                .chain(() -> outbox.append(session, List.of(event(owner, 2), event(owner, 3))))));
        assertThrows(
                IllegalStateException.class,
                () -> onContext(() -> sessions.withTransaction(session -> outbox.append(
                                session, List.of(event(owner, 4)))
                        .chain(() -> Uni.createFrom().<Void>failure(new IllegalStateException("rolled back"))))));
        onContext(() -> sessions.withTransaction(session -> outbox.append(session, List.of(event(owner, 5)))));
        awaitTally(owner, 1, 2, 3, 5);
    }

    @Test
    void aPoisonEventIsParkedWithItsSuccessorsAndFollowedByThemWhenRetried() {
        String poisoned = newOwner();
        String healthy = newOwner();
        int unlucky = unluckyNumber();
        write(poisoned, 1, unlucky, 3, 4);
        write(healthy, 1, 2, 3);
        awaitTally(healthy, 1, 2, 3);
        awaitTally(poisoned, 1);

        String id = patiently().until(() -> parkedId(poisoned), parked -> parked != null);
        awaitBehind(poisoned, 2);
        as(Role.OPERATOR)
                .get("/v1/parked-events/{id}", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("PARKED"))
                .body("error", containsString("An unlucky number"))
                .body("payload.number", equalTo(unlucky));
        as(Role.OPERATOR)
                .post("/v1/parked-events/{id}/retry", id)
                .then()
                .statusCode(422)
                .body("code", equalTo("PARKED_EVENT_STILL_FAILING"));

        forgive(unlucky);
        as(Role.OPERATOR)
                .post("/v1/parked-events/{id}/retry", id)
                .then()
                .statusCode(200)
                .body("followers", equalTo(2));
        awaitTally(poisoned, 1, unlucky, 3, 4);
    }

    @Test
    void anUnreadableRecordIsShownRawAndCanBeDiscarded() {
        String owner = newOwner();
        OutboxEvent broken = new OutboxEvent(
                UUID.randomUUID(), TOPIC, owner, "not json".getBytes(StandardCharsets.UTF_8), null, Instant.EPOCH);
        result(pool.withTransaction(tx -> outbox.append(tx, List.of(broken, event(owner, 2)))));
        String id = patiently().until(() -> parkedId(owner), parked -> parked != null);
        awaitBehind(owner, 1);
        as(Role.AUDITOR).get("/v1/parked-events/{id}", id).then().body("payload", equalTo("bm90IGpzb24="));
        as(Role.OPERATOR)
                .contentType("application/json")
                .body("{\"reason\": \"Not an event\"}")
                .post("/v1/parked-events/{id}/discard", id)
                .then()
                .statusCode(200)
                .body("followers", equalTo(1));
        awaitTally(owner, 2);
        as(Role.AUDITOR)
                .get("/v1/parked-events/{id}", id)
                .then()
                .body("status", equalTo("DISCARDED"))
                .body("resolution", equalTo("Not an event"))
                .body("resolvedBy", equalTo("tester"));
    }

    @Test
    void manyAreRetriedTogetherAndTheListHoldsNoPayloads() {
        String first = newOwner();
        String second = newOwner();
        int unlucky = unluckyNumber();
        write(first, unlucky, 2);
        write(second, unlucky, 2);
        patiently().until(() -> parkedId(first) != null && parkedId(second) != null);
        awaitBehind(first, 1);
        awaitBehind(second, 1);
        as(Role.AUDITOR)
                .queryParam("topic", TOPIC)
                .queryParam("error", "An unlucky number")
                .get("/v1/parked-events")
                .then()
                .statusCode(200)
                .body("items.key", hasItems(first, second))
                .body("items.find { it.key == '%s' }.bytes".formatted(first), greaterThan(10))
                .body("items.collectMany { it.keySet() }", not(hasItem("payload")))
                .body("items.collectMany { it.keySet() }", not(hasItem("headers")));

        forgive(unlucky);
        settle(Role.OPERATOR, "retry", "{\"topic\": \"tally.counted\", \"error\": \"An unlucky number\"}")
                .statusCode(200)
                .body("settled", greaterThanOrEqualTo(2))
                .body("followers", greaterThanOrEqualTo(2))
                .body("next", equalTo(null));
        awaitTally(first, unlucky, 2);
        awaitTally(second, unlucky, 2);
    }

    @Test
    void manyAreGivenUpTogetherWithAReason() {
        String owner = newOwner();
        int unlucky = unluckyNumber();
        write(owner, unlucky, 2);
        String id = patiently().until(() -> parkedId(owner), parked -> parked != null);
        settle(Role.OPERATOR, "discard", "{\"which\": {}, \"reason\": \"twice\"}")
                .statusCode(400);
        settle(Role.OPERATOR, "discard", "{\"which\": {\"topic\": \"tally.counted\"}, \"reason\": \"Counted twice\"}")
                .statusCode(200)
                .body("settled", greaterThanOrEqualTo(1));
        forgive(unlucky);
        awaitTally(owner, 2);
        as(Role.AUDITOR)
                .get("/v1/parked-events/{id}", id)
                .then()
                .body("status", equalTo("DISCARDED"))
                .body("resolution", equalTo("Counted twice"));
    }

    @Test
    void onlyOperatorsActAndOnlyOperatorsAndAuditorsRead() {
        given().get("/v1/parked-events").then().statusCode(401);
        as(Role.OFFICER).get("/v1/parked-events").then().statusCode(403);
        as(Role.OFFICER).get("/v1/messaging").then().statusCode(403);
        as(Role.AUDITOR).post("/v1/parked-events/x/retry").then().statusCode(403);
        settle(Role.AUDITOR, "retry", "{\"topic\": \"tally.counted\"}").statusCode(403);
        as(Role.OPERATOR)
                .post("/v1/parked-events/x/retry")
                .then()
                .statusCode(404)
                .body("code", equalTo("PARKED_EVENT_UNKNOWN"));
    }

    @Test
    void readinessAndMetricsTellTheState() {
        given().get(Management.at("/q/health/ready"))
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'messaging' }.status", equalTo("UP"));
        given().get(Management.at("/q/metrics"))
                .then()
                .statusCode(200)
                .body(containsString("prakerja_outbox_pending"))
                .body(containsString("prakerja_outbox_oldest_age_seconds"))
                .body(containsString("prakerja_outbox_attempts_total"))
                .body(containsString("prakerja_consumers_standstill"))
                .body(containsString("prakerja_parked_events"));
    }

    private void write(String owner, int... numbers) {
        List<OutboxEvent> written =
                IntStream.of(numbers).mapToObj(number -> event(owner, number)).toList();
        result(pool.withTransaction(tx -> outbox.append(tx, written)));
    }

    private OutboxEvent event(String owner, int number) {
        return events.of(TOPIC, owner, new TallyCounted(owner, number));
    }

    /** One of this test's own: others may have left theirs unforgiven. */
    private int unluckyNumber() {
        int number = NEXT_UNLUCKY.incrementAndGet();
        result(pool.preparedQuery("insert into unlucky values ($1)").execute(Tuple.of(number)));
        return number;
    }

    private void forgive(int number) {
        result(pool.preparedQuery("delete from unlucky where number = $1").execute(Tuple.of(number)));
    }

    private void awaitTally(String owner, Integer... numbers) {
        patiently().untilAsserted(() -> assertEquals(List.of(numbers), tally(owner)));
    }

    private List<Integer> tally(String owner) {
        return result(pool.preparedQuery("select number from tally where owner = $1 order by id")
                .execute(Tuple.of(owner))
                .map(rows -> {
                    List<Integer> numbers = new ArrayList<>();
                    rows.forEach(row -> numbers.add(row.getInteger(0)));
                    return numbers;
                }));
    }

    private <T> T onContext(Supplier<Uni<T>> work) {
        return result(context.bind(work));
    }

    private static <T> T result(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }

    private static String newOwner() {
        return "owner-" + UUID.randomUUID();
    }
}

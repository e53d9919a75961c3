package id.prakerja.training.evidence;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.prakerja.access.Role;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Waiting;
import id.prakerja.training.support.Course;
import id.prakerja.training.support.Learner;
import id.prakerja.training.support.SamplingRules;
import id.prakerja.training.support.ServiceTest;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class SessionsTest {

    @Inject
    ReactiveMongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private Course course;
    private Learner learner;
    private UUID enrolment;
    private Instant begun;

    @BeforeEach
    void beginATrainingTwoDaysAgo() {
        course = Course.approved();
        learner = Learner.selected();
        enrolment = learner.begin(course);
        begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        TestClock.advance(Duration.ofDays(2));
    }

    @AfterEach
    void bringTimeBack() {
        TestClock.bringBack();
    }

    @Test
    void enoughTimeInSessionsMakesACompletionCountAndItNamesItsEvidence() {
        SamplingRules.of(course.institution(), 0, 50, 100, 80);
        sessions(session(1, 6), session(7, 12)).statusCode(200).body("minutes", equalTo(600));

        course.platform().post("/v1/completions", completion()).statusCode(201).body("status", equalTo("CERTIFIED"));

        assertEquals(600, learner.account().getInt("enrolments[0].minutes"));
        assertEquals(
                "PLATFORM/0 " + course.institution().id() + "/1",
                learner.account().getString("enrolments[0].rule"));
    }

    @Test
    void oneMinuteCountsOnceAndNoneBeforeTheRedemptionOrAfterNow() {
        String digest = sessions(session(1, 3))
                .statusCode(200)
                .body("sessions", equalTo(1))
                .body("digest", matchesPattern("[0-9a-f]{64}"))
                .extract()
                .path("digest");

        sessions(session(2, 4)).statusCode(422).body("code", equalTo("SESSION_OVERLAPS"));
        sessions(session(5, 6), session(5, 7)).statusCode(422).body("code", equalTo("SESSION_OVERLAPS"));
        sessions(session(-1, 1)).statusCode(422).body("code", equalTo("SESSION_OVERLAPS"));
        sessions(session(4, 4)).statusCode(422).body("code", equalTo("SESSION_IMPOSSIBLE"));
        sessions(session(4, 29)).statusCode(422).body("code", equalTo("SESSION_IMPOSSIBLE"));
        sessions(session(47, 49)).statusCode(422).body("code", equalTo("SESSION_IMPOSSIBLE"));
        String next = sessions(session(3, 4))
                .statusCode(200)
                .body("minutes", equalTo(180))
                .extract()
                .path("digest");
        assertFalse(digest.equals(next));
    }

    @Test
    void timeOnTaskIsNoMoreThanHasPassed() {
        learner.step(course.platform(), enrolment, "attendance", "\"attendance\":50,\"minutes\":2881")
                .statusCode(422)
                .body("code", equalTo("SESSION_IMPOSSIBLE"));
        learner.step(course.platform(), enrolment, "attendance", "\"attendance\":50,\"minutes\":600")
                .statusCode(200);
        assertEquals(600, learner.account().getInt("enrolments[0].minutes"));
    }

    @Test
    void oneAccountBehindTwoPeopleIsFlaggedAndTheCompletionWaits() {
        String account = "account-" + UUID.randomUUID();
        Learner other = Learner.selected();
        UUID another = other.begin(course);
        report(
                other,
                another,
                "\"account\":\"" + account + "\"",
                stay(Duration.ofDays(2), Duration.ofDays(2).plusMinutes(1)));
        report(learner, enrolment, "\"account\":\"" + account + "\"", session(1, 2));

        course.platform().post("/v1/completions", completion()).statusCode(201).body("status", equalTo("COMPLETED"));

        listed("/v1/held-completions?partnerId=" + course.institution().id())
                .body("items[0].reasons", contains("SHARED_ACCESS"));
        listed("/v1/flags?kind=SHARED_ACCOUNT&partnerId=" + course.platform().id())
                .body("items[0].people", hasItem(other.id().toString()))
                .body("items[0].people", hasItem(learner.id().toString()));
    }

    @Test
    void deviceAddressAndAccountAreNotKept() {
        report(
                learner,
                enrolment,
                "\"device\":\"dev-secret\",\"address\":\"203.0.113.99\",\"account\":\"acc-secret\"",
                session(1, 2));

        for (String collection : new String[] {"account", "shared_trait"}) {
            for (Document document : mongo.getDatabase(database)
                    .getCollection(collection)
                    .find()
                    .collect()
                    .asList()
                    .await()
                    .atMost(Waiting.PATIENCE)) {
                String text = document.toJson();
                assertFalse(text.contains("secret") || text.contains("203.0.113.99"), collection);
            }
        }
    }

    private static ValidatableResponse listed(String path) {
        return given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .get(path)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse sessions(String... sessions) {
        return learner.step(
                course.platform(), enrolment, "sessions", "\"sessions\":[" + String.join(",", sessions) + "]");
    }

    private void report(Learner person, UUID of, String fields, String session) {
        person.step(course.platform(), of, "sessions", "\"sessions\":[" + session + "]," + fields)
                .statusCode(200);
    }

    private String session(int from, int to) {
        return stay(Duration.ofHours(from), Duration.ofHours(to));
    }

    private String stay(Duration from, Duration to) {
        return "{\"joinedAt\":\"%s\",\"leftAt\":\"%s\"}".formatted(begun.plus(from), begun.plus(to));
    }

    private String completion() {
        return learner.completion(course.platform(), enrolment)
                .replaceAll(
                        "\"completedAt\":\"[^\"]*\"", "\"completedAt\":\"" + begun.plus(Duration.ofHours(20)) + "\"");
    }
}

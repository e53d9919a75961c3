package id.prakerja.training.xapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.prakerja.events.Topics;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Topic;
import id.prakerja.testkit.Waiting;
import id.prakerja.training.support.Course;
import id.prakerja.training.support.Learner;
import id.prakerja.training.support.Partner;
import id.prakerja.training.support.ServiceTest;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.restassured.http.ContentType;
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
class StatementsTest {

    private static final String VERSION = "X-Experience-API-Version";

    @Inject
    ReactiveMongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private Course course;
    private Learner learner;
    private UUID enrolment;
    private Instant begun;

    @BeforeEach
    void beginATrainingADayAgo() {
        course = Course.approved();
        learner = Learner.selected();
        enrolment = learner.begin(course);
        begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        TestClock.advance(Duration.ofDays(1));
    }

    @AfterEach
    void bringTimeBack() {
        TestClock.bringBack();
    }

    @Test
    void sameStatementIsAcceptedAgainAndAnotherUnderItsIdIsRefused() {
        UUID id = UUID.randomUUID();
        String statement = stay(id, 2, 90);

        send(statement).statusCode(200).header(VERSION, "1.0.3").body("$", contains(id.toString()));
        send(statement.replaceFirst("\\{\"id\"", "{ \"stored\":\"2020-09-12T00:00:00Z\", \"id\""))
                .statusCode(200);
        send(statement.replace("PT90M", "PT91M")).statusCode(409).body("code", equalTo("STATEMENT_CONFLICT"));
        put(id, statement).statusCode(204);
        put(id, statement.replace("PT90M", "PT91M")).statusCode(409);

        assertEquals(90, learner.account().getInt("enrolments[0].minutes"));
    }

    @Test
    void aRefusedStatementMayComeCorrectedUnderItsId() {
        UUID id = UUID.randomUUID();

        send(stay(id, 25, 30)).statusCode(422).body("code", equalTo("SESSION_IMPOSSIBLE"));
        send(stay(id, 3, 30)).statusCode(200);

        assertEquals(30, learner.account().getInt("enrolments[0].minutes"));
    }

    @Test
    void completionByStatementCountsAndVoidingWithdrawsIt() {
        UUID completed = UUID.randomUUID();
        send("[" + stay(UUID.randomUUID(), 2, 90) + "," + completion(completed, 20) + "]")
                .statusCode(200);
        assertEquals("CERTIFIED", learner.account().getString("enrolments[0].status"));
        assertEquals(85, learner.account().getInt("enrolments[0].score"));

        UUID voiding = UUID.randomUUID();
        send(voids(voiding, completed)).statusCode(200);
        send(voids(voiding, completed)).statusCode(200);

        assertEquals("FAILED", learner.account().getString("enrolments[0].status"));
        Waiting.patiently()
                .until(() -> Topic.named(Topics.TRAINING_COMPLETION_WITHDRAWN)
                                .of(learner.id())
                                .size()
                        == 1);
    }

    @Test
    void voidedTimeDoesNotCountAndOnlyOnesOwnStatementsCanBeVoided() {
        UUID id = UUID.randomUUID();
        send(stay(id, 2, 90)).statusCode(200);
        send(stay(UUID.randomUUID(), 4, 60)).statusCode(200);
        Partner other = Partner.platform();

        send(other, voids(UUID.randomUUID(), id)).statusCode(422).body("code", equalTo("VOIDED_STATEMENT_UNKNOWN"));
        send(voids(UUID.randomUUID(), id)).statusCode(200);

        assertEquals(60, learner.account().getInt("enrolments[0].minutes"));
    }

    @Test
    void ofAStatementOnlyItsDigestAndWhatItDidAreKept() {
        UUID id = UUID.randomUUID();
        send(stay(id, 2, 90).replace("Modul", "very-private-words")).statusCode(200);

        Document kept = mongo.getDatabase(database)
                .getCollection("statement")
                .find(new Document("statementId", id.toString()))
                .collect()
                .first()
                .await()
                .atMost(Waiting.PATIENCE);

        assertFalse(kept.toJson().contains("very-private-words"));
        assertEquals(64, kept.getString("hash").length());
    }

    @Test
    void onlyAPlatformsKeyOpensTheDoorAndItOpensNoOther() {
        String statement = stay(UUID.randomUUID(), 2, 90);
        Partner platform = course.platform();

        send(new Partner(platform.id(), "whsec_d3JvbmcgLSB3cm9uZyAtIHdyb25nIC0gd3Jvbmc="), statement)
                .statusCode(401);
        send(course.institution(), statement).statusCode(401);
        send(new Partner("nobody", platform.secret()), statement).statusCode(401);
        given().contentType(ContentType.JSON)
                .body(statement)
                .post("/xAPI/statements")
                .then()
                .statusCode(401);
        given().auth()
                .preemptive()
                .basic(platform.id(), platform.secret())
                .get("/v1/courses")
                .then()
                .statusCode(401);
        Partner other = Partner.platform();
        send(other, statement.replace(learner.at(course.platform()), learner.at(other)))
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_ENROLMENT"));
    }

    @Test
    void whatIsMissingIsNamedAndTheVersionMustBeKnown() {
        String statement = stay(UUID.randomUUID(), 2, 90);

        missing(statement.replace("registration", "nothing"), "context.registration");
        missing(statement.replace("timestamp", "nothing"), "timestamp");
        missing(statement.replace("PT90M", "ninety"), "result.duration");
        missing(statement.replace(learner.at(course.platform()), "budi"), "actor.account.name");
        given().auth()
                .preemptive()
                .basic(course.platform().id(), course.platform().secret())
                .contentType(ContentType.JSON)
                .body(statement)
                .post("/xAPI/statements")
                .then()
                .statusCode(400)
                .body("code", equalTo("XAPI_VERSION"));
        given().get("/xAPI/about").then().statusCode(200).body("version", contains("1.0.3"));
    }

    private void missing(String statement, String field) {
        send(statement)
                .statusCode(400)
                .body("code", equalTo("STATEMENT_FIELD_MISSING"))
                .body("detail", org.hamcrest.Matchers.containsString(field));
    }

    private ValidatableResponse send(String body) {
        return send(course.platform(), body);
    }

    private static ValidatableResponse send(Partner platform, String body) {
        return given().auth()
                .preemptive()
                .basic(platform.id(), platform.secret())
                .header(VERSION, "1.0.3")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/xAPI/statements")
                .then();
    }

    private ValidatableResponse put(UUID id, String body) {
        return given().auth()
                .preemptive()
                .basic(course.platform().id(), course.platform().secret())
                .header(VERSION, "1.0.3")
                .contentType(ContentType.JSON)
                .body(body)
                .put("/xAPI/statements?statementId=" + id)
                .then();
    }

    private String stay(UUID id, int untilHour, int minutes) {
        return statement(id, "attended", untilHour, "\"duration\":\"PT" + minutes + "M\"");
    }

    private String completion(UUID id, int atHour) {
        return statement(id, "completed", atHour, """
                "completion":true,"score":{"scaled":0.85},"extensions":{\
                "https://docs.prakerja.local/xapi/certificate-number":"CERT-%s",\
                "https://w3id.org/xapi/cmi5/result/extensions/progress":95}""".formatted(id));
    }

    private String statement(UUID id, String verb, int hour, String result) {
        return """
                {"id":"%s","actor":{"objectType":"Agent","account":{"homePage":"https://prakerja.local","name":"%s"}},\
                "verb":{"id":"http://adlnet.gov/expapi/verbs/%s","display":{"id":"Modul"}},\
                "object":{"id":"https://platform.example/courses/1"},"result":{%s},\
                "context":{"registration":"%s"},"timestamp":"%s"}""".formatted(
                        id, learner.at(course.platform()), verb, result, enrolment, begun.plus(Duration.ofHours(hour)));
    }

    private String voids(UUID id, UUID voided) {
        return """
                {"id":"%s","actor":{"account":{"homePage":"https://prakerja.local","name":"%s"}},\
                "verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},\
                "object":{"objectType":"StatementRef","id":"%s"},"timestamp":"%s"}""".formatted(id, learner.at(course.platform()), voided, begun.plus(Duration.ofHours(22)));
    }
}

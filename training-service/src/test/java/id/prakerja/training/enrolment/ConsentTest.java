package id.prakerja.training.enrolment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
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
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No platform spends a participant's balance without the participant's word (rule 8). */
@ServiceTest
class ConsentTest {

    private Course course;
    private Learner learner;

    @Inject
    ReactiveMongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @BeforeEach
    void selectALearner() {
        course = Course.approved();
        learner = Learner.selected();
    }

    @AfterEach
    void backToTheRealTime() {
        TestClock.bringBack();
    }

    @Test
    void personAndCourseAreNotEnoughToBuy() {
        course.platform()
                .post(
                        learner.path(course.platform()),
                        "{\"personId\":\"%s\",\"courseId\":\"%s\"}"
                                .formatted(learner.at(course.platform()), course.id()))
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"));
        buy(learner.purchase(course, "222222222222"), "CONSENT_UNKNOWN");
        assertNothingSpent();
    }

    @Test
    void consentBuysOnceAlsoAfterACancellationAndUnderANewEventId() {
        String body = learner.purchase(course);
        String enrolment = course.platform()
                .post(learner.path(course.platform()), body)
                .statusCode(201)
                .extract()
                .path("enrolmentId");
        learner.step(course.platform(), enrolment, "cancellation", "\"reason\":\"ANY\"")
                .statusCode(200);

        buy(body, "CONSENT_UNKNOWN");

        assertEquals(Learner.BALANCE, learner.account().getLong("balance"));
    }

    @Test
    void consentIsGoodForItsCoursePlatformAndPersonAlone() {
        String code = learner.consent(course).statusCode(201).extract().path("consent");
        Course other = Course.submitted(course.platform(), course.institution(), course.price())
                .approve();
        Course elsewhere = Course.approved(Partner.platform(), course.price());
        Learner stranger = Learner.selected();

        buy(learner.purchase(other, code), "CONSENT_FOR_ANOTHER_PURCHASE");
        elsewhere
                .platform()
                .post(learner.path(elsewhere.platform()), learner.purchase(elsewhere, code))
                .statusCode(422)
                .body("code", equalTo("CONSENT_FOR_ANOTHER_PURCHASE"));
        course.platform()
                .post(stranger.path(course.platform()), stranger.purchase(course, code))
                .statusCode(422)
                .body("code", equalTo("CONSENT_UNKNOWN"));
        assertNothingSpent();
        buy(learner.purchase(course, code), 201);
    }

    @Test
    void consentIsGoodForFifteenMinutes() {
        String body = learner.purchase(course);

        TestClock.advance(Duration.ofMinutes(15).plusSeconds(1));

        buy(body, "CONSENT_EXPIRED");
        assertNothingSpent();
    }

    @Test
    void consentIsTheParticipantsOwnAndToThePresentPrice() {
        String body = "{\"courseId\":\"%s\",\"platformId\":\"%s\",\"price\":%d}";
        String right = body.formatted(course.id(), course.platform().id(), course.price());

        give(Tokens.applicant(UUID.randomUUID()), "key-1", right).statusCode(403);
        give(Tokens.staff(Role.OPERATOR), "key-1", right).statusCode(403);
        give(
                        Tokens.applicant(learner.id()),
                        "key-1",
                        body.formatted(course.id(), course.platform().id(), course.price() - 1))
                .statusCode(409)
                .body("code", equalTo("PRICE_DIFFERS"));
        String first = give(Tokens.applicant(learner.id()), "key-1", right)
                .statusCode(201)
                .extract()
                .asString();
        assertEquals(
                first,
                give(Tokens.applicant(learner.id()), "key-1", right).extract().asString());
        give(
                        Tokens.applicant(learner.id()),
                        "key-1",
                        right.replace(
                                course.id().toString(), "" + Course.approved().id()))
                .statusCode(409)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void courseThatWasSuspendedAfterTheConsentIsNotSold() {
        String body = learner.purchase(course);
        given().auth()
                .oauth2(Tokens.staff(Role.CURATOR))
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"Complaints.\"}")
                .post("/v1/courses/" + course.id() + "/suspension")
                .then()
                .statusCode(200);

        buy(body, "COURSE_NOT_APPROVED", 409);
        assertNothingSpent();
    }

    @Test
    void refusedAndRepeatedPurchasesLeaveNoVoucherBehind() {
        buy(learner.purchase(course, "222222222222"), "CONSENT_UNKNOWN");
        assertEquals(0, vouchers());

        String body = learner.purchase(course);
        for (int i = 0; i < 2; i++) {
            course.platform()
                    .post(learner.path(course.platform()), body, "evt-1")
                    .statusCode(201);
        }
        assertEquals(1, vouchers());
    }

    private long vouchers() {
        List<Document> found = mongo.getDatabase(database)
                .getCollection("voucher")
                .find(new Document("participantId", learner.id().toString()))
                .collect()
                .asList()
                .await()
                .atMost(Waiting.PATIENCE);
        return found.size();
    }

    private static ValidatableResponse give(String token, String key, String body, UUID person) {
        return given().auth()
                .oauth2(token)
                .header(IdempotencyKey.HEADER, key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/participants/" + person + "/consents")
                .then();
    }

    private ValidatableResponse give(String token, String key, String body) {
        return give(token, key, body, learner.id());
    }

    private void buy(String body, String refusal) {
        buy(body, refusal, 422);
    }

    private void buy(String body, String refusal, int status) {
        buy(body, status).body("code", equalTo(refusal));
    }

    private ValidatableResponse buy(String body, int status) {
        return course.platform().post(learner.path(course.platform()), body).statusCode(status);
    }

    private void assertNothingSpent() {
        assertEquals(0, learner.account().getLong("spent"));
        assertEquals(0, learner.account().getList("enrolments").size());
    }
}

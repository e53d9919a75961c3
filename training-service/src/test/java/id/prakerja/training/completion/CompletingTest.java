package id.prakerja.training.completion;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.events.Topics;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import id.prakerja.testkit.Waiting;
import id.prakerja.training.support.Course;
import id.prakerja.training.support.Learner;
import id.prakerja.training.support.Partner;
import id.prakerja.training.support.ServiceTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class CompletingTest {

    private Course course;
    private Learner learner;
    private UUID enrolment;

    @BeforeEach
    void beginATraining() {
        course = Course.approved();
        learner = Learner.selected();
        enrolment = learner.begin(course);
    }

    @Test
    void sameEventIdAndContentIsAnsweredTheSameAndCountedOnce() {
        String body = learner.completion(course.platform(), enrolment);

        String first = complete(body, "evt-1").statusCode(201).extract().asString();
        String second = complete(body, "evt-1").statusCode(201).extract().asString();

        assertEquals(first, second);
        Waiting.patiently()
                .until(() ->
                        !Topic.named(Topics.TRAINING_COMPLETED).of(learner.id()).isEmpty());
        assertEquals(1, Topic.named(Topics.TRAINING_COMPLETED).of(learner.id()).size());
    }

    @Test
    void sameEventIdWithOtherContentIsRefused() {
        String body = learner.completion(course.platform(), enrolment);
        complete(body, "evt-1").statusCode(201);

        complete(body.replace("CERT-", "CERT-2-"), "evt-1")
                .statusCode(409)
                .body("code", equalTo("EVENT_ID_REUSED"))
                .body("type", equalTo("https://docs.prakerja.local/problems/event-id-reused"));
    }

    @Test
    void anotherEventAboutACompletedTrainingIsRefused() {
        complete(learner.completion(course.platform(), enrolment), "evt-1").statusCode(201);

        complete(learner.completion(course.platform(), enrolment), "evt-2")
                .statusCode(409)
                .body("code", equalTo("ALREADY_COMPLETED"));
    }

    @Test
    void anotherPlatformMayNotReportIt() {
        Partner other = Partner.platform();

        other.post("/v1/completions", learner.completion(other, enrolment))
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_ENROLMENT"));
        assertEquals("REDEEMED", learner.account().getString("enrolments[0].status"));
    }

    @Test
    void whatARuleForbidsIsRefusedAndMayBeCorrectedUnderTheSameEventId() {
        String body = learner.completion(course.platform(), enrolment);

        complete(body.replace("\"attendance\":95", "\"attendance\":79"), "evt-1")
                .statusCode(422)
                .body("code", equalTo("ATTENDANCE_TOO_LOW"));
        complete(body.replace("\"score\":85,", ""), "evt-1")
                .statusCode(422)
                .body("code", equalTo("EVALUATION_MISSING"));
        complete(body.replaceAll("\"completedAt\":\"[^\"]*\"", "\"completedAt\":\"2100-01-01T00:00:00Z\""), "evt-1")
                .statusCode(422)
                .body("code", equalTo("COMPLETED_IN_FUTURE"));
        complete(body, "evt-1").statusCode(201);
    }

    @Test
    void secondTrainingIsNotTheFirst() {
        UUID second = learner.begin(
                Course.submitted(course.platform(), course.institution(), 1_000).approve());
        complete(learner.completion(course.platform(), enrolment), "evt-1")
                .statusCode(201)
                .body("first", equalTo(true));

        complete(learner.completion(course.platform(), second), "evt-2")
                .statusCode(201)
                .body("first", equalTo(false));
    }

    @Test
    void certificateNumberIsUniqueForTheInstitutionInWhateverCase() {
        Learner other = Learner.selected();
        UUID another = other.begin(course);
        Course elsewhere = Course.approved(course.platform(), 1_000);
        UUID third = other.begin(elsewhere);
        complete(learner.completion(course.platform(), enrolment), "evt-1").statusCode(201);
        String number = "CERT-" + enrolment;

        complete(
                        other.completion(course.platform(), another)
                                .replace("CERT-" + another, number.toLowerCase(Locale.ROOT)),
                        "evt-2")
                .statusCode(409)
                .body("code", equalTo("CERTIFICATE_NUMBER_TAKEN"));
        complete(other.completion(course.platform(), third).replace("CERT-" + third, number), "evt-3")
                .statusCode(201);
        complete(other.completion(course.platform(), another), "evt-2").statusCode(201);
    }

    @Test
    void eventIdIsGoodForOnePersonAlone() {
        Learner other = Learner.selected();
        UUID another = other.begin(course);
        complete(learner.completion(course.platform(), enrolment), "evt-1").statusCode(201);

        complete(other.completion(course.platform(), another), "evt-1")
                .statusCode(409)
                .body("code", equalTo("EVENT_ID_REUSED"));

        assertEquals("REDEEMED", other.account().getString("enrolments[0].status"));
    }

    @Test
    void completionBeforeTheRedemptionIsRefused() {
        String body = learner.completion(course.platform(), enrolment);

        complete(
                        body.replaceAll(
                                "\"completedAt\":\"[^\"]*\"",
                                "\"completedAt\":\"" + Instant.now().minusSeconds(400) + "\""),
                        "evt-1")
                .statusCode(422)
                .body("code", startsWith("COMPLETED_BEFORE_"));
    }

    @Test
    void withdrawalIsTheOperatorsAndIsPublished() {
        complete(learner.completion(course.platform(), enrolment), "evt-1").statusCode(201);
        String path = "/v1/completions/" + enrolment + "/withdrawal";
        String body = "{\"participantId\":\"" + learner.id() + "\",\"reason\":\"ATTENDANCE_FALSIFIED\"}";

        given().auth()
                .oauth2(Tokens.staff(Role.CURATOR))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(403);
        for (int i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(Tokens.staff(Role.OPERATOR))
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("FAILED"));
        }

        Waiting.patiently()
                .until(() -> !Topic.named(Topics.TRAINING_COMPLETION_WITHDRAWN)
                        .of(learner.id())
                        .isEmpty());
        assertEquals(
                1,
                Topic.named(Topics.TRAINING_COMPLETION_WITHDRAWN)
                        .of(learner.id())
                        .size());
    }

    @Test
    void reviewIsTheParticipantsOwnAndGivenOnce() {
        review(Tokens.applicant(learner.id()), "review-0", 5).statusCode(409).body("code", equalTo("NOT_COMPLETED"));
        complete(learner.completion(course.platform(), enrolment), "evt-1").statusCode(201);

        review(Tokens.applicant(UUID.randomUUID()), "review-1", 5).statusCode(403);
        review(Tokens.applicant(learner.id()), "review-1", 6)
                .statusCode(400)
                .body("violations[0].field", equalTo("rating"));
        review(Tokens.applicant(learner.id()), "review-1", 5).statusCode(201);
        review(Tokens.applicant(learner.id()), "review-1", 5).statusCode(201);
        review(Tokens.applicant(learner.id()), "review-2", 4).statusCode(409).body("code", equalTo("ALREADY_REVIEWED"));
    }

    private ValidatableResponse complete(String body, String eventId) {
        return course.platform().post("/v1/completions", body, eventId);
    }

    private ValidatableResponse review(String token, String key, int rating) {
        return given().auth()
                .oauth2(token)
                .header(IdempotencyKey.HEADER, key)
                .contentType(ContentType.JSON)
                .body("{\"rating\":" + rating + "}")
                .post(learner.path() + "/" + enrolment + "/review")
                .then();
    }
}

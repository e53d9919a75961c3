package id.prakerja.training.review;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.prakerja.access.Role;
import id.prakerja.events.Topics;
import id.prakerja.events.TrainingReviewed;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import id.prakerja.testkit.Waiting;
import id.prakerja.training.support.Course;
import id.prakerja.training.support.Learner;
import id.prakerja.training.support.ServiceTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class PublishedReviewTest {

    private Course course;

    @BeforeEach
    void offerACourse() {
        course = Course.approved();
    }

    @AfterEach
    void bringTimeBack() {
        TestClock.bringBack();
    }

    @Test
    void starsCountAtOnceAndWordsAreShownOnceACuratorHasReadThem() {
        Review first = reviewed(5, "Jelas dan berguna bagi saya");
        awaitReviews(1);
        reviews().body("items", hasSize(1)).body("items[0].stars", equalTo(5)).body("items[0].words", nullValue());

        moderate("SHOWN").statusCode(200).body("moderation", equalTo("SHOWN"));

        reviews().body("items.words", contains("Jelas dan berguna bagi saya"));
        assertFalse(
                reviews().extract().asString().contains(first.learner().id().toString()),
                "A review does not say whose it is");
    }

    @Test
    void averagesOfTrainingInstitutionAndPlatformAreThoseOfWhatCounts() {
        reviewed(5, null);
        reviewed(4, null);
        Review bought = reviewed(1, "Buruk sekali");
        awaitReviews(3);
        Course sister = Course.submitted(course.platform(), course.institution(), 350_000)
                .approve();
        Review elsewhere = reviewed(sister, 2, null);
        Waiting.patiently()
                .until(() -> rating("institutionId", course.institution().id())
                        .extract()
                        .path("reviews")
                        .equals(4));

        rating("courseId", course.id()).body("average", equalTo(3.33f)).body("stars", contains(1, 0, 0, 1, 1));
        rating("institutionId", course.institution().id()).body("average", equalTo(3.0f));
        rating("platformId", course.platform().id()).body("reviews", equalTo(4));

        moderate("EXCLUDED").statusCode(200);

        rating("courseId", course.id()).body("average", equalTo(4.5f)).body("reviews", equalTo(2));
        reviews().body("items", hasSize(2));
        bought.change(3, "Lumayan").statusCode(200);
        elsewhere.change(5, null).statusCode(200);
        Waiting.patiently()
                .until(() -> rating("courseId", sister.id())
                        .extract()
                        .path("average")
                        .equals(5.0f));
        rating("courseId", course.id()).body("reviews", equalTo(2));
    }

    @Test
    void aReviewIsChangedForAWhileAndItsWordsWaitAnew() {
        Review review = reviewed(5, "Jelas dan berguna");
        awaitReviews(1);
        moderate("SHOWN").statusCode(200);

        review.change(2, "Ternyata kurang berguna").statusCode(200).body("rating", equalTo(2));

        Waiting.patiently()
                .until(() ->
                        rating("courseId", course.id()).extract().path("stars").equals(List.of(0, 1, 0, 0, 0)));
        reviews().body("items", hasSize(1)).body("items[0].words", nullValue());
        Waiting.patiently()
                .until(() ->
                        Topic.named(Topics.TRAINING_REVIEWED)
                                .of(review.learner().id(), TrainingReviewed.class)
                                .stream()
                                .map(TrainingReviewed::rating)
                                .toList()
                                .equals(List.of(5, 2)));
        TestClock.advance(Duration.ofDays(14));
        review.change(1, null).statusCode(409).body("code", equalTo("REVIEW_CLOSED"));
    }

    @Test
    void theReviewOfAWithdrawnCompletionNoLongerCounts() {
        Review review = reviewed(5, null);
        awaitReviews(1);

        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .contentType(ContentType.JSON)
                .body("{\"participantId\":\"" + review.learner().id() + "\",\"reason\":\"ATTENDANCE_FALSIFIED\"}")
                .post("/v1/completions/" + review.enrolment() + "/withdrawal")
                .then()
                .statusCode(200);

        awaitReviews(0);
        reviews().body("items", hasSize(0));
    }

    @Test
    void nobodyButACuratorModeratesAndNobodyChangesAnothersReview() {
        Review review = reviewed(5, "Jelas dan berguna");
        awaitReviews(1);
        String id = queue().extract().path("items[0].reviewId");

        outcome(Tokens.staff(Role.OPERATOR), id, "HIDDEN").statusCode(403);
        outcome(Tokens.staff(Role.CURATOR), UUID.randomUUID().toString(), "HIDDEN")
                .statusCode(404)
                .body("code", equalTo("REVIEW_UNKNOWN"));
        given().auth()
                .oauth2(Tokens.applicant(UUID.randomUUID()))
                .contentType(ContentType.JSON)
                .body("{\"rating\":1}")
                .put(review.path())
                .then()
                .statusCode(403);
        given().get("/v1/reviews").then().statusCode(400).body("code", equalTo("ONE_SUBJECT"));
    }

    private Review reviewed(int stars, String words) {
        return reviewed(course, stars, words);
    }

    private static Review reviewed(Course course, int stars, String words) {
        Learner learner = Learner.selected();
        UUID enrolment = learner.begin(course);
        course.platform()
                .post("/v1/completions", learner.completion(course.platform(), enrolment))
                .statusCode(201);
        Review review = new Review(learner, enrolment);
        review.write(stars, words).statusCode(201);
        return review;
    }

    private void awaitReviews(int count) {
        Waiting.patiently("the reviews to be counted")
                .until(() -> rating("courseId", course.id())
                        .extract()
                        .path("reviews")
                        .equals(count));
    }

    private ValidatableResponse reviews() {
        return given().get("/v1/reviews?courseId=" + course.id()).then().statusCode(200);
    }

    private static ValidatableResponse rating(String subject, Object value) {
        return given().get("/v1/ratings?" + subject + "=" + value).then().statusCode(200);
    }

    private ValidatableResponse queue() {
        return given().auth()
                .oauth2(Tokens.staff(Role.CURATOR))
                .get("/v1/moderated-reviews?moderation=WAITING&courseId=" + course.id())
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    private ValidatableResponse moderate(String outcome) {
        return outcome(Tokens.staff(Role.CURATOR), queue().extract().path("items[0].reviewId"), outcome);
    }

    private static ValidatableResponse outcome(String token, String reviewId, String outcome) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body("{\"outcome\":\"" + outcome + "\",\"reason\":\"Read.\"}")
                .post("/v1/moderated-reviews/" + reviewId + "/outcome")
                .then();
    }

    private record Review(Learner learner, UUID enrolment) {

        String path() {
            return learner.path() + "/" + enrolment + "/review";
        }

        ValidatableResponse write(int stars, String words) {
            return given().auth()
                    .oauth2(Tokens.applicant(learner.id()))
                    .header(IdempotencyKey.HEADER, "review-" + enrolment)
                    .contentType(ContentType.JSON)
                    .body(body(stars, words))
                    .post(path())
                    .then();
        }

        ValidatableResponse change(int stars, String words) {
            return given().auth()
                    .oauth2(Tokens.applicant(learner.id()))
                    .contentType(ContentType.JSON)
                    .body(body(stars, words))
                    .put(path())
                    .then();
        }

        private static String body(int stars, String words) {
            return words == null
                    ? "{\"rating\":" + stars + "}"
                    : "{\"rating\":%d,\"comment\":\"%s\"}".formatted(stars, words);
        }
    }
}

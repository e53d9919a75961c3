package id.prakerja.training.enrolment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Waiting;
import id.prakerja.training.support.Course;
import id.prakerja.training.support.Learner;
import id.prakerja.training.support.Partner;
import id.prakerja.training.support.ServiceTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class PurchasingTest {

    @AfterEach
    void backToTheRealTime() {
        TestClock.bringBack();
    }

    @Test
    void sameEventIdAndContentIsAnsweredTheSameAndBoughtOnce() {
        Course course = Course.approved();
        Learner learner = Learner.selected();
        String body = learner.purchase(course);

        String first = course.platform()
                .post(learner.path(course.platform()), body, "evt-1")
                .statusCode(201)
                .extract()
                .asString();
        String second = course.platform()
                .post(learner.path(course.platform()), body, "evt-1")
                .statusCode(201)
                .extract()
                .asString();

        assertEquals(first, second);
        assertEquals(650_000L, learner.account().getLong("balance"));
        assertEquals(1, learner.account().getList("enrolments").size());
    }

    @Test
    void sameEventIdWithAnotherCourseIsRefused() {
        Course course = Course.approved();
        Course other =
                Course.submitted(course.platform(), course.institution(), 1_000).approve();
        Learner learner = Learner.selected();
        course.platform()
                .post(learner.path(course.platform()), learner.purchase(course), "evt-1")
                .statusCode(201);

        course.platform()
                .post(learner.path(course.platform()), learner.purchase(other), "evt-1")
                .statusCode(409)
                .body("code", equalTo("EVENT_ID_REUSED"));
    }

    @Test
    void sixtyFourPurchasesRacingForOneBalanceBuyExactlyWhatItPays() throws Exception {
        Partner platform = Partner.platform();
        Partner institution = Partner.institution();
        List<Course> courses = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            courses.add(Course.submitted(platform, institution, 300_000).approve());
        }
        Learner learner = Learner.selected();

        List<Integer> statuses = inParallel(courses.stream()
                .<Callable<Integer>>map(
                        course -> () -> insist(learner, course).extract().statusCode())
                .toList());

        assertEquals(3, statuses.stream().filter(status -> status == 201).count());
        assertEquals(61, statuses.stream().filter(status -> status == 422).count());
        assertEquals(100_000L, learner.account().getLong("balance"));
        assertEquals(3, learner.account().getList("enrolments").size());
    }

    @Test
    void refusalsSayWhyInBothLanguages() {
        Learner learner = Learner.selected();
        Course course = Course.approved();
        Course unapproved = Course.submitted(course.platform(), course.institution(), 1_000);
        learner.buy(course).statusCode(201);

        learner.buy(course).statusCode(409).body("code", equalTo("ALREADY_ENROLLED"));
        learner.buy(unapproved)
                .statusCode(409)
                .body("code", equalTo("COURSE_NOT_APPROVED"))
                .body("messages.en", notNullValue())
                .body("messages.id", notNullValue());
        Learner.unknown().buy(course).statusCode(404).body("code", equalTo("ACCOUNT_UNKNOWN"));
        learner.buy(new Course(UUID.randomUUID(), course.platform(), course.institution(), 1_000))
                .statusCode(404)
                .body("code", equalTo("COURSE_UNKNOWN"));
        learner.buy(new Course(course.id(), Partner.platform(), course.institution(), course.price()))
                .statusCode(422)
                .body("code", equalTo("COURSE_NOT_SOLD_HERE"));
        learner.buy(Course.approved(course.platform(), 650_001))
                .statusCode(422)
                .body("code", equalTo("BALANCE_TOO_LOW"));
    }

    @Test
    void firstPurchaseAfterTheDeadlineIsRefused() {
        Course course = Course.approved();
        Learner learner = Learner.selected();

        TestClock.advance(Duration.ofDays(31));

        learner.buy(course).statusCode(409).body("code", equalTo("FIRST_PURCHASE_DEADLINE_PASSED"));
    }

    @Test
    void cancelledPurchaseGivesTheMoneyBackOnce() {
        Course course = Course.approved();
        Learner learner = Learner.selected();
        JsonPath bought = learner.buy(course).extract().jsonPath();
        String enrolment = bought.getString("enrolmentId");
        String path = learner.path(course.platform()) + "/" + enrolment + "/cancellation";
        String body = learner.step(course.platform(), enrolment, "\"reason\":\"PARTICIPANT_WISH\"");

        for (int i = 0; i < 2; i++) {
            course.platform().post(path, body, "cancel-1").statusCode(200).body("status", equalTo("REFUNDED"));
        }

        assertEquals(Learner.BALANCE, learner.account().getLong("balance"));
        Learner.redeem(course.institution(), bought.getString("voucher"))
                .statusCode(409)
                .body("code", equalTo("VOUCHER_TRANSACTION_CANCELLED"));
    }

    @Test
    void institutionUsesTheVoucherOfItsOwnTrainingOnceAndOnlyWithTheCode() {
        Course course = Course.approved();
        String voucher = Learner.selected().buy(course).extract().path("voucher");

        Learner.redeem(Partner.institution(), voucher)
                .statusCode(403)
                .body("code", equalTo("VOUCHER_OF_ANOTHER_INSTITUTION"));
        Learner.redeem(course.platform(), voucher).statusCode(403).body("code", equalTo("FORBIDDEN"));
        Learner.redeem(course.institution(), "2222222222222222")
                .statusCode(404)
                .body("code", equalTo("VOUCHER_NOT_FOUND"));
        String body = "{\"voucher\":\"" + voucher + "\"}";
        for (int i = 0; i < 2; i++) {
            course.institution()
                    .post("/v1/redemptions", body, "redeem-1")
                    .statusCode(201)
                    .body("status", equalTo("REDEEMED"));
        }
        Learner.redeem(course.institution(), voucher).statusCode(409).body("code", equalTo("VOUCHER_ALREADY_USED"));
    }

    @Test
    void trainingsThatEndWithoutACertificateAreRecorded() {
        Course course = Course.approved();
        Learner learner = Learner.selected();
        UUID enrolment = learner.begin(course);

        learner.step(course.platform(), enrolment, "attendance", "\"attendance\":40")
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"));
        learner.step(course.platform(), enrolment, "ending", "\"outcome\":\"EXPIRED\",\"reason\":\"NOT_FINISHED\"")
                .statusCode(200)
                .body("status", equalTo("EXPIRED"));

        assertEquals("EXPIRED", learner.account().getString("enrolments[0].status"));
        assertTrue(learner.account().getString("enrolments[0].endedBecause").equals("NOT_FINISHED"));
    }

    @Test
    void malformedRequestsLearnWhatIsWrong() {
        Course course = Course.approved();
        Learner learner = Learner.selected();

        course.platform()
                .post(learner.path(course.platform()), "{")
                .statusCode(400)
                .body("code", equalTo("MALFORMED_JSON"));
        course.platform()
                .post(learner.path(course.platform()), "{}")
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"));
        course.platform()
                .post(learner.path(course.platform()), "{\"courseId\":\"no uuid\"}")
                .statusCode(400)
                .body("code", equalTo("FIELD_MALFORMED"));
        given().auth()
                .oauth2(Tokens.applicant(learner.id()))
                .get("/v1/participants/no-uuid/account")
                .then()
                .statusCode(400)
                .body("code", equalTo("FIELD_MALFORMED"));
    }

    /** Consents and buys; what is too busy to answer is asked again until it says whether it has had its effect. */
    private static ValidatableResponse insist(Learner learner, Course course) {
        ValidatableResponse consent = Waiting.patiently()
                .until(() -> learner.consent(course), answer -> answer.extract().statusCode() != 503);
        return consent.extract().statusCode() == 201
                ? course.platform()
                        .insist(
                                learner.path(course.platform()),
                                learner.purchase(
                                        course,
                                        consent.extract().path("consent").toString()))
                : consent;
    }

    private static List<Integer> inParallel(List<Callable<Integer>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}

package id.prakerja.training.component;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
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

    @Inject
    MovedClock clock;

    @AfterEach
    void backToTheRealTime() {
        clock.moveBy(Duration.ZERO);
    }

    @Test
    void sameEventIdAndContentIsAnsweredTheSameAndBoughtOnce() {
        Course course = Course.approved();
        Learner learner = Learner.selected();
        String body = "{\"courseId\":\"" + course.id() + "\"}";

        String first = course.platform()
                .post(learner.path(), body, "evt-1")
                .statusCode(201)
                .extract()
                .asString();
        String second = course.platform()
                .post(learner.path(), body, "evt-1")
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
                .post(learner.path(), "{\"courseId\":\"" + course.id() + "\"}", "evt-1")
                .statusCode(201);

        course.platform()
                .post(learner.path(), "{\"courseId\":\"" + other.id() + "\"}", "evt-1")
                .statusCode(409)
                .body("code", equalTo("EVENT_ID_REUSED"));
    }

    @Test
    void thirtyTwoPurchasesRacingForOneBalanceBuyExactlyWhatItPays() throws Exception {
        Partner platform = Partner.platform();
        Partner institution = Partner.institution();
        List<Course> courses = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            courses.add(Course.submitted(platform, institution, 300_000).approve());
        }
        Learner learner = Learner.selected();

        List<Integer> statuses = inParallel(courses.stream()
                .<Callable<Integer>>map(
                        course -> () -> learner.buy(course).extract().statusCode())
                .toList());

        assertEquals(3, statuses.stream().filter(status -> status == 201).count());
        assertEquals(29, statuses.stream().filter(status -> status == 422).count());
        assertEquals(100_000L, learner.account().getLong("balance"));
        assertEquals(3, learner.account().getList("enrolments").size());
    }

    @Test
    void refusalsTellWhyInBothLanguages() {
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
        learner.buy(new Course(UUID.randomUUID(), course.platform(), course.institution()))
                .statusCode(404)
                .body("code", equalTo("COURSE_UNKNOWN"));
        learner.buy(new Course(course.id(), Partner.platform(), course.institution()))
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

        clock.moveBy(Duration.ofDays(31));

        learner.buy(course).statusCode(409).body("code", equalTo("FIRST_PURCHASE_DEADLINE_PASSED"));
    }

    @Test
    void cancelledPurchaseGivesTheMoneyBackOnce() {
        Course course = Course.approved();
        Learner learner = Learner.selected();
        String enrolment = learner.buy(course).extract().path("enrolmentId");
        String path = learner.path() + "/" + enrolment + "/cancellation";

        for (int i = 0; i < 2; i++) {
            course.platform()
                    .post(path, "{\"reason\":\"PARTICIPANT_WISH\"}", "cancel-1")
                    .statusCode(200)
                    .body("status", equalTo("REFUNDED"));
        }

        assertEquals(Learner.BALANCE, learner.account().getLong("balance"));
        course.platform()
                .post(learner.path() + "/" + enrolment + "/redemption", "")
                .statusCode(409)
                .body("code", equalTo("ENROLMENT_CLOSED"));
    }

    @Test
    void institutionUsesTheVoucherOfItsOwnTrainingOnly() {
        Course course = Course.approved();
        Learner learner = Learner.selected();
        String path = learner.path() + "/" + learner.buy(course).extract().path("enrolmentId") + "/redemption";

        Partner.institution().post(path, "").statusCode(403).body("code", equalTo("NOT_YOUR_ENROLMENT"));
        course.institution().post(path, "").statusCode(200);
        course.platform().post(path, "").statusCode(409).body("code", equalTo("VOUCHER_ALREADY_USED"));
    }

    @Test
    void trainingsThatEndWithoutACertificateAreRecorded() {
        Course course = Course.approved();
        Learner learner = Learner.selected();
        String path = learner.path() + "/" + learner.begin(course);

        course.platform()
                .post(path + "/attendance", "{\"attendance\":40}")
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"));
        course.platform()
                .post(path + "/ending", "{\"outcome\":\"EXPIRED\",\"reason\":\"NOT_FINISHED\"}")
                .statusCode(200)
                .body("status", equalTo("EXPIRED"));

        assertEquals("EXPIRED", learner.account().getString("enrolments[0].status"));
        assertTrue(learner.account().getString("enrolments[0].endedBecause").equals("NOT_FINISHED"));
    }

    @Test
    void malformedRequestsAreToldWhatIsWrong() {
        Course course = Course.approved();
        Learner learner = Learner.selected();

        course.platform().post(learner.path(), "{").statusCode(400).body("code", equalTo("MALFORMED_JSON"));
        course.platform().post(learner.path(), "{}").statusCode(400).body("code", equalTo("VALIDATION_FAILED"));
        course.platform()
                .post(learner.path(), "{\"courseId\":\"no uuid\"}")
                .statusCode(400)
                .body("code", equalTo("FIELD_MALFORMED"));
        given().auth()
                .oauth2(Tokens.applicant(learner.id()))
                .get("/v1/participants/no-uuid/account")
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
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

package id.prakerja.training.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.events.Topics;
import id.prakerja.events.TrainingBalanceReturned;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import id.prakerja.testkit.Waiting;
import id.prakerja.training.support.Course;
import id.prakerja.training.support.Learner;
import id.prakerja.training.support.ServiceTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class BalanceExpiryTest {

    @Inject
    BalanceExpiry expiry;

    /** The look before the day: only an expiry that has passed since is looked for. */
    @BeforeEach
    void lookBeforeTheLastDay() {
        look();
    }

    @AfterEach
    void bringTimeBack() {
        TestClock.bringBack();
    }

    @Test
    void whatIsLeftOnTheLastDayGoesBackOnceAndIsPublished() {
        Learner learner = Learner.selected();
        learner.buy(Course.approved()).statusCode(201);
        look();
        assertEquals(650_000, learner.account().getLong("balance"));

        TestClock.advanceTo(Instant.parse(learner.account().getString("balanceExpiresAt")));
        look();
        look();

        assertEquals(0, learner.account().getLong("balance"));
        assertEquals(650_000, learner.account().getLong("expired"));
        Waiting.patiently().until(() -> returned(learner).equals(List.of(650_000L)));
        statement(learner, "ISSUED", "PURCHASE", "EXPIRED");
        learner.buy(Course.approved()).statusCode(409).body("code", equalTo("BALANCE_EXPIRED"));
    }

    @Test
    void whatIsRefundedAfterTheLastDayGoesBackWithTheRefund() {
        Learner learner = Learner.selected();
        Course course = Course.approved();
        JsonPath bought = learner.buy(course).statusCode(201).extract().jsonPath();
        TestClock.advanceTo(Instant.parse(learner.account().getString("balanceExpiresAt")));
        look();

        learner.step(course.platform(), bought.getString("enrolmentId"), "cancellation", "\"reason\":\"ANY\"")
                .statusCode(200);

        assertEquals(0, learner.account().getLong("balance"));
        assertEquals(Learner.BALANCE, learner.account().getLong("expired"));
        Waiting.patiently().until(() -> returned(learner).equals(List.of(650_000L, 350_000L)));
        statement(learner, "ISSUED", "PURCHASE", "REFUND", "EXPIRED");
    }

    private void look() {
        expiry.look().await().atMost(Duration.ofMinutes(1));
    }

    private static void statement(Learner learner, String... movements) {
        given().auth()
                .oauth2(Tokens.applicant(learner.id()))
                .get("/v1/participants/" + learner.id() + "/balance-statement")
                .then()
                .statusCode(200)
                .body("lines.what", contains(movements))
                .body("lines.amount.sum()", equalTo(0))
                .body("lines[-1].balance", equalTo(0))
                .body("balance", equalTo(0));
    }

    private static List<Long> returned(Learner learner) {
        return Topic.named(Topics.TRAINING_BALANCE_RETURNED).of(learner.id(), TrainingBalanceReturned.class).stream()
                .map(TrainingBalanceReturned::amount)
                .toList();
    }
}

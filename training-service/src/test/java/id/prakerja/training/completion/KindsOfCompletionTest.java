package id.prakerja.training.completion;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.prakerja.events.ParticipantSuspended;
import id.prakerja.events.Topics;
import id.prakerja.events.TrainingCompleted;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Topic;
import id.prakerja.testkit.Waiting;
import id.prakerja.training.support.Course;
import id.prakerja.training.support.Learner;
import id.prakerja.training.support.Partner;
import id.prakerja.training.support.ServiceTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every row of the table "When a completion counts" of the platforms' guide. */
@ServiceTest
class KindsOfCompletionTest {

    private static final String COMPLETIONS = "/v1/completions";

    private Course course;
    private Learner learner;

    @BeforeEach
    void offerACourse() {
        course = Course.approved();
        learner = Learner.selected();
    }

    @AfterEach
    void bringTimeBack() {
        TestClock.bringBack();
    }

    @Test
    void lateHoweverLateItIsRecordedWithTheTimeItNames() {
        UUID enrolment = learner.begin(course);
        Instant completedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        TestClock.advance(Duration.ofDays(700));

        report(enrolment, completedAt).statusCode(201).body("first", equalTo(true));

        Waiting.patiently()
                .until(() -> Topic.named(Topics.TRAINING_COMPLETED).of(learner.id(), TrainingCompleted.class).stream()
                        .map(TrainingCompleted::completedAt)
                        .toList()
                        .equals(List.of(completedAt)));
    }

    @Test
    void backdatedBeforePurchaseOrRedemptionItIsRefused() {
        JsonPath bought = learner.buy(course).statusCode(201).extract().jsonPath();
        UUID enrolment = UUID.fromString(bought.getString("enrolmentId"));
        Instant boughtAt = TestClock.now();
        TestClock.advance(Duration.ofHours(2));
        Learner.redeem(course.institution(), bought.getString("voucher")).statusCode(201);

        refused(report(enrolment, boughtAt.minus(Duration.ofHours(1))), 422, "COMPLETED_BEFORE_ENROLMENT");
        refused(report(enrolment, boughtAt.plus(Duration.ofHours(1))), 422, "COMPLETED_BEFORE_REDEMPTION");
        report(enrolment, TestClock.now()).statusCode(201);
    }

    @Test
    void inTheFutureBeyondADifferenceOfClocksItIsRefused() {
        UUID enrolment = learner.begin(course);

        refused(report(enrolment, TestClock.now().plus(Duration.ofMinutes(6))), 422, "COMPLETED_IN_FUTURE");
        report(enrolment, TestClock.now().plus(Duration.ofMinutes(4))).statusCode(201);
    }

    @Test
    void beforeTheVoucherIsRedeemedItIsRefused() {
        UUID enrolment =
                UUID.fromString(learner.buy(course).statusCode(201).extract().path("enrolmentId"));

        refused(report(enrolment, TestClock.now()), 409, "VOUCHER_NOT_USED");
    }

    @Test
    void afterACancellationItIsRefused() {
        String enrolment = learner.buy(course).statusCode(201).extract().path("enrolmentId");
        learner.step(course.platform(), enrolment, "cancellation", "\"reason\":\"ANY\"")
                .statusCode(200);

        refused(report(UUID.fromString(enrolment), TestClock.now()), 409, "ENROLMENT_CLOSED");
    }

    @Test
    void ofASuspendedParticipantItIsRecordedAndOfARevokedOneRefused() {
        UUID enrolment = learner.begin(course);
        UUID second = learner.begin(
                Course.submitted(course.platform(), course.institution(), 1_000).approve());
        Topic.named(Topics.PARTICIPANT_SUSPENDED)
                .publish(learner.id(), new ParticipantSuspended(learner.id(), 6, "UNDER_REVIEW", Instant.now()));
        learner.awaitStatus("SUSPENDED");

        report(enrolment, TestClock.now()).statusCode(201);
        learner.revoke();
        learner.awaitStatus("REVOKED");

        refused(report(second, TestClock.now()), 409, "ACCOUNT_NOT_ACTIVE");
    }

    @Test
    void reportedByTwoPlatformsItCountsForTheOneThatSoldIt() {
        UUID enrolment = learner.begin(course);
        Partner stranger = Partner.platform();

        List<CompletableFuture<Integer>> answers = List.of(
                status(() -> stranger.post(COMPLETIONS, learner.completion(stranger, enrolment))),
                status(() -> course.platform().post(COMPLETIONS, learner.completion(course.platform(), enrolment))));

        assertEquals(
                List.of(403, 201), answers.stream().map(CompletableFuture::join).toList());
    }

    @Test
    void reportedTwiceAtTheSameTimeUnderTwoIdsItCountsOnce() {
        UUID enrolment = learner.begin(course);
        String body = learner.completion(course.platform(), enrolment);

        List<Integer> answers = IntStream.range(0, 8)
                .mapToObj(each -> status(() -> course.platform().insist(COMPLETIONS, body)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertEquals(List.of(201, 409, 409, 409, 409, 409, 409, 409), answers);
    }

    @Test
    void byTheInstitutionItIsRefused() {
        UUID enrolment = learner.begin(course);

        refused(
                course.institution().post(COMPLETIONS, learner.completion(course.platform(), enrolment)),
                403,
                "FORBIDDEN");
        assertNull(learner.account().getString("enrolments[0].certificateNumber"));
    }

    private ValidatableResponse report(UUID enrolment, Instant completedAt) {
        return course.platform()
                .post(
                        COMPLETIONS,
                        learner.completion(course.platform(), enrolment)
                                .replaceAll("\"completedAt\":\"[^\"]*\"", "\"completedAt\":\"" + completedAt + "\""));
    }

    private static CompletableFuture<Integer> status(Supplier<ValidatableResponse> request) {
        return CompletableFuture.supplyAsync(() -> request.get().extract().statusCode());
    }

    private static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).body("code", equalTo(code));
    }
}

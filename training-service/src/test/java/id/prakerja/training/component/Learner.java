package id.prakerja.training.component;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.access.Role;
import id.prakerja.events.ParticipantRevoked;
import id.prakerja.events.ParticipantSelected;
import id.prakerja.events.Topics;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A participant in a test.
 *
 * @param id the person
 */
record Learner(UUID id) {

    static final long BALANCE = 1_000_000;

    /** Somebody of whom the service has not heard. */
    static Learner unknown() {
        return new Learner(UuidCreator.getTimeOrderedEpoch());
    }

    /** Somebody with a card and a balance. */
    static Learner selected() {
        Learner learner = unknown();
        learner.select();
        learner.awaitStatus("ACTIVE");
        return learner;
    }

    void select() {
        Instant notice = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Events.publish(
                Topics.PARTICIPANT_SELECTED,
                id,
                new ParticipantSelected(
                        id, 6, "SK-6/2020", 17, notice, notice.plus(Duration.ofDays(30)), BALANCE, "ab12"));
    }

    void revoke() {
        Events.publish(Topics.PARTICIPANT_REVOKED, id, new ParticipantRevoked(id, 6, "NO_PURCHASE", Instant.now()));
    }

    JsonPath account() {
        return given().auth()
                .oauth2(Tokens.applicant(id))
                .get("/v1/participants/" + id + "/account")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    void awaitStatus(String status) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> given().auth()
                        .oauth2(Tokens.staff(Role.OPERATOR))
                        .get("/v1/participants/" + id + "/account")
                        .then()
                        .statusCode(200)
                        .body("status", equalTo(status)));
    }

    ValidatableResponse buy(Course course) {
        return course.platform().post(path(), "{\"courseId\":\"" + course.id() + "\"}");
    }

    /** Buys and uses the voucher; gives the enrolment. */
    UUID begin(Course course) {
        UUID enrolment = UUID.fromString(buy(course).statusCode(201).extract().path("enrolmentId"));
        course.platform()
                .post(path() + "/" + enrolment + "/redemption", "")
                .statusCode(200)
                .body("status", equalTo("REDEEMED"));
        return enrolment;
    }

    /** Body of a completion as it should be. */
    String completion(UUID enrolment) {
        return """
                {"participantId":"%s","enrolmentId":"%s","certificateNumber":"CERT-1","score":85,"attendance":95,\
                "completedAt":"%s"}""".formatted(id, enrolment, Instant.now());
    }

    String path() {
        return "/v1/participants/" + id + "/enrolments";
    }
}

package id.prakerja.training.receipt;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import id.prakerja.access.Role;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import id.prakerja.training.partner.domain.PartnerKind;
import id.prakerja.training.partner.domain.Signatory;
import id.prakerja.training.partner.domain.Terms;
import id.prakerja.training.signature.SignedRequest;
import id.prakerja.training.support.Course;
import id.prakerja.training.support.Learner;
import id.prakerja.training.support.Partner;
import id.prakerja.training.support.ServiceTest;
import id.prakerja.training.uniqueness.UniqueNames;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A partner sees what became of its own events, and of nobody else's. */
@ServiceTest
class ReceiptTest {

    @Inject
    RefusedEvents events;

    @Inject
    UniqueNames names;

    private Course course;
    private Learner learner;
    private UUID enrolment;

    @BeforeEach
    void beginATraining() {
        course = Course.approved();
        learner = Learner.selected();
        enrolment = learner.begin(course);
    }

    @AfterEach
    void bringTimeBack() {
        TestClock.bringBack();
    }

    @Test
    void aRefusedEventIsShownWithItsReasonUntilItIsHeld() {
        String body = learner.completion(course.platform(), enrolment);
        complete(body.replace("\"attendance\":95", "\"attendance\":79"), "c-1").statusCode(422);

        received("c-1", "c-2")
                .body("outcome", contains("REFUSED", "UNKNOWN"))
                .body("code[0]", equalTo("ATTENDANCE_TOO_LOW"))
                .body("status[0]", equalTo(422))
                .body("path[0]", equalTo("/v1/completions"))
                .body("message[0]", equalTo("A certificate needs 80 percent attendance; reported were 79."))
                .body("at[0]", notNullValue());
        refused(course.platform()).body("items.id", contains("c-1"));

        complete(body, "c-1").statusCode(201);

        received("c-1").body("outcome", contains("HELD")).body("at[0]", notNullValue());
    }

    @Test
    void linesOfABatchHaveReceiptsOfTheirOwn() {
        String good = "{\"id\":\"l-1\","
                + learner.completion(course.platform(), enrolment).substring(1);
        String bad = good.replace("l-1", "l-2").replace("\"score\":85,", "");
        String body = good + "\n" + bad;

        course.platform()
                .signed(body, "batch-1", Instant.now())
                .urlEncodingEnabled(false)
                .contentType("application/x-ndjson")
                .accept("application/x-ndjson")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/completions:batch")
                .then()
                .statusCode(200);

        received("l-1", "l-2").body("outcome", contains("HELD", "REFUSED"));
        refused(course.platform())
                .body("items.code", contains("EVALUATION_MISSING"))
                .body("items.path", contains("/v1/completions:batch"));
    }

    @Test
    void nobodySeesAnothersEvents() {
        complete(
                        learner.completion(course.platform(), enrolment)
                                .replace("\"attendance\":95", "\"attendance\":79"),
                        "c-1")
                .statusCode(422);
        Partner other = Partner.platform();

        other.get("/v1/received-events?id=c-1").statusCode(200).body("outcome", contains("UNKNOWN"));
        refused(other).body("items", hasSize(0));
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .get("/v1/refused-events")
                .then()
                .statusCode(403);
    }

    @Test
    void whatSomebodyElseSignedInThePartnersNameIsNotNoted() {
        Partner forger = new Partner(course.platform().id(), Partner.platform().secret());
        forger.post("/v1/completions", learner.completion(course.platform(), enrolment), "c-1")
                .statusCode(401);

        received("c-1").body("outcome", contains("UNKNOWN"));
    }

    @Test
    void anEventWhoseNameIsTakenButWhoseEffectIsNotStoredIsNotHeld() {
        SignedRequest broken = new SignedRequest(
                new Signatory(course.platform().id(), PartnerKind.PLATFORM, false, Terms.of(PartnerKind.PLATFORM)),
                "c-1",
                "digest");
        names.take(List.of(broken.uniqueName(learner.id()))).await().atMost(Duration.ofMinutes(1));

        received("c-1").body("outcome", contains("UNKNOWN"));
    }

    @Test
    void refusalsAreForgottenAfterNinetyDays() {
        complete(
                        learner.completion(course.platform(), enrolment)
                                .replace("\"attendance\":95", "\"attendance\":79"),
                        "c-1")
                .statusCode(422);
        TestClock.advance(Duration.ofDays(90).minusHours(1));
        removeOld();
        received("c-1").body("outcome", contains("REFUSED"));

        TestClock.advance(Duration.ofHours(2));
        removeOld();

        received("c-1").body("outcome", contains("UNKNOWN"));
    }

    private void removeOld() {
        events.removeOld().await().atMost(Duration.ofMinutes(1));
    }

    private ValidatableResponse complete(String body, String eventId) {
        return course.platform().post("/v1/completions", body, eventId);
    }

    private ValidatableResponse received(String... ids) {
        return course.platform()
                .get("/v1/received-events?id=" + String.join("&id=", ids))
                .statusCode(200);
    }

    private static ValidatableResponse refused(Partner partner) {
        return partner.get("/v1/refused-events").statusCode(200);
    }
}

package id.prakerja.training.webhook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Waiting;
import id.prakerja.training.account.AccountNote;
import id.prakerja.training.account.NoticeFacts;
import id.prakerja.training.account.domain.Notice;
import id.prakerja.training.support.Course;
import id.prakerja.training.support.Learner;
import id.prakerja.training.support.Partner;
import id.prakerja.training.support.Receiver;
import id.prakerja.training.support.Receiver.Received;
import id.prakerja.training.support.ServiceTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Platforms and institutions are told of what concerns them, and of nothing else. */
@ServiceTest
class WebhooksTest {

    private final Receiver receiver = new Receiver();

    @Inject
    Outgoing outgoing;

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void theSellingPlatformIsToldFromThePurchaseToTheWithdrawal() {
        Course course = Course.approved();
        String secret = receiver.register(course.platform());
        Learner learner = Learner.selected();
        UUID enrolment = learner.begin(course);
        course.platform()
                .post("/v1/completions", learner.completion(course.platform(), enrolment))
                .statusCode(201);
        withdraw(learner, enrolment);

        Received purchased = receiver.awaitType("enrolment.purchased");
        receiver.awaitType("enrolment.redeemed");
        Received accepted = receiver.awaitType("completion.accepted");
        Received withdrawn = receiver.awaitType("completion.withdrawn");

        assertTrue(purchased.fits(secret));
        assertEquals(enrolment.toString(), purchased.json().getString("data.enrolmentId"));
        assertEquals(learner.at(course.platform()), purchased.json().getString("data.personId"));
        assertEquals(350_000, purchased.json().getLong("data.price"));
        assertEquals("CERT-" + enrolment, accepted.json().getString("data.certificateNumber"));
        assertEquals("FALSIFIED", withdrawn.json().getString("data.reason"));
        assertFalse(Stream.of(purchased, accepted, withdrawn)
                .anyMatch(message -> message.body().contains("voucher")
                        || message.body().contains(learner.account().getString("card"))));
    }

    @Test
    void theOwningInstitutionIsToldWithoutThePerson() {
        Course course = Course.approved();
        String secret = receiver.register(course.institution());
        Learner learner = Learner.selected();
        String enrolment = learner.buy(course).statusCode(201).extract().path("enrolmentId");
        learner.step(course.platform(), enrolment, "cancellation", "\"reason\":\"ANY\"")
                .statusCode(200);

        Received purchased = receiver.awaitType("enrolment.purchased");
        Received cancelled = receiver.awaitType("enrolment.cancelled");

        assertTrue(cancelled.fits(secret));
        assertEquals(enrolment, cancelled.json().getString("data.enrolmentId"));
        assertNull(purchased.json().getString("data.personId"));
        assertFalse(purchased.body().contains(learner.at(course.institution())));
        assertFalse(purchased.body().contains(learner.id().toString()));
    }

    @Test
    void nobodyIsToldOfAnothersAndNobodySeesAnothersLog() {
        Course course = Course.approved();
        Course anothers = Course.approved();
        receiver.register(course.platform());
        Learner.selected().buy(anothers).statusCode(201);
        String enrolment =
                Learner.selected().buy(course).statusCode(201).extract().path("enrolmentId");

        Received purchased = receiver.awaitType("enrolment.purchased");

        assertEquals(enrolment, purchased.json().getString("data.enrolmentId"));
        Receiver.awaitLog(course.platform(), purchased.id(), "TAKEN");
        anothers.platform().get("/v1/webhook-deliveries").statusCode(200).body("items", hasSize(0));
        anothers.platform()
                .get("/v1/webhook-endpoint")
                .statusCode(404)
                .body("code", equalTo("WEBHOOK_ENDPOINT_UNKNOWN"));
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .get("/v1/partners/" + course.platform().id() + "/webhook-deliveries")
                .then()
                .statusCode(200)
                .body("items.messageId", contains(purchased.id()));
        assertEquals(
                List.of(enrolment),
                receiver.received().stream()
                        .map(message -> message.json().getString("data.enrolmentId"))
                        .distinct()
                        .toList());
    }

    @Test
    void whatIsPractisedIsToldInTheSandboxAlone() {
        Partner platform = Partner.practising("PLATFORM");
        Partner institution = Partner.practising("INSTITUTION");
        String secret = receiver.register(platform);
        String id = institution
                .post("/v1/courses", Course.terms(institution, platform, 350_000, 350_000))
                .statusCode(201)
                .extract()
                .path("courseId");
        Course course = new Course(UUID.fromString(id), platform, institution, 350_000);
        Learner madeUp = Learner.madeUp(platform);
        String consent = platform.post(
                        "/v1/sandbox/participants/" + madeUp.at(platform) + "/consents",
                        "{\"personId\":\"%s\",\"courseId\":\"%s\",\"price\":350000}"
                                .formatted(madeUp.at(platform), course.id()))
                .statusCode(201)
                .extract()
                .path("consent");
        platform.post(madeUp.path(platform), madeUp.purchase(course, consent)).statusCode(201);

        Received purchased = receiver.awaitType("enrolment.purchased");

        assertTrue(purchased.fits(secret));
        assertEquals(madeUp.at(platform), purchased.json().getString("data.personId"));
    }

    @Test
    void whatIsGenuineIsNotToldToWhoPractises() {
        Partner platform = Partner.practising("PLATFORM");
        receiver.register(platform);

        read(note(platform, Learner.unknown().id()));

        platform.get("/v1/webhook-deliveries").body("items", hasSize(0));
    }

    @Test
    void aNoteThatIsReadTwiceMakesOneMessage() {
        Partner platform = Partner.platform();
        receiver.register(platform);
        AccountNote note = note(platform, Learner.unknown().id());

        read(note);
        read(note);

        platform.get("/v1/webhook-deliveries").body("items", hasSize(1));
    }

    @Test
    void anotherAddressKeepsTheKeysAndARemovedEndpointGetsNothing() {
        Partner platform = Partner.platform();
        String secret = receiver.register(platform);
        try (Receiver other = new Receiver()) {
            platform.put("/v1/webhook-endpoint", other.body()).statusCode(200).body("secret", nullValue());
            platform.post("/v1/webhook-endpoint/test-event", receiver.body())
                    .statusCode(409)
                    .body("code", equalTo("WEBHOOK_ADDRESS_DIFFERS"));
            platform.post("/v1/webhook-endpoint/test-event", other.body()).statusCode(200);
            assertTrue(other.received().get(0).fits(secret));
            platform.post("/v1/webhook-endpoint/removal", other.body()).statusCode(204);
        }

        read(note(platform, Learner.unknown().id()));

        platform.get("/v1/webhook-deliveries").body("items", hasSize(0));
        platform.post("/v1/webhook-deliveries/replay", "{}").statusCode(404);
    }

    private static void withdraw(Learner learner, UUID enrolment) {
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .contentType(ContentType.JSON)
                .body("{\"participantId\":\"%s\",\"reason\":\"FALSIFIED\"}".formatted(learner.id()))
                .post("/v1/completions/" + enrolment + "/withdrawal")
                .then()
                .statusCode(200);
    }

    private void read(AccountNote note) {
        outgoing.read(List.of(note)).await().atMost(Waiting.PATIENCE);
    }

    private static AccountNote note(Partner platform, UUID participantId) {
        NoticeFacts facts = new NoticeFacts(
                Notice.Kind.ENROLMENT_PURCHASED,
                UUID.randomUUID(),
                UUID.randomUUID(),
                platform.id(),
                "institution",
                350_000,
                null,
                null);
        return new AccountNote(participantId, 2, Instant.now(), Map.of(), List.of(facts));
    }
}

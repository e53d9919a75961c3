package id.prakerja.training.webhook;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.testkit.Waiting;
import id.prakerja.training.support.Course;
import id.prakerja.training.support.Learner;
import id.prakerja.training.support.Partner;
import id.prakerja.training.support.Receiver;
import id.prakerja.training.support.Receiver.Received;
import id.prakerja.training.support.ServiceTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What partners set about their webhooks themselves, and how messages reach them. */
@ServiceTest
class WebhookEndpointTest {

    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aSecretIsShownOnceAndMessagesAreSignedUnderEachKeyUntilOneIsRemoved() {
        Partner platform = Partner.platform();
        String first = receiver.register(platform);
        String body = receiver.body();
        String second = platform.post("/v1/webhook-endpoint/keys", body, "another-key")
                .statusCode(200)
                .body("keys", hasSize(2))
                .body("secret", startsWith("whsec_"))
                .extract()
                .path("secret");
        platform.post("/v1/webhook-endpoint/keys", body, "another-key")
                .statusCode(200)
                .body("keys", hasSize(2))
                .body("secret", nullValue());
        JsonPath shown = platform.get("/v1/webhook-endpoint")
                .statusCode(200)
                .body("secret", nullValue())
                .extract()
                .jsonPath();

        test(platform);
        Received both = receiver.received().get(0);
        assertTrue(both.fits(first) && both.fits(second));

        platform.post("/v1/webhook-endpoint/key-removal", keyId(shown, 0))
                .statusCode(200)
                .body("keys", hasSize(1));
        test(platform);
        Received one = receiver.received().get(1);
        assertTrue(one.fits(second) && !one.fits(first));
        platform.post("/v1/webhook-endpoint/key-removal", keyId(shown, 1))
                .statusCode(409)
                .body("code", equalTo("WEBHOOK_KEY_IS_THE_LAST"));
    }

    @Test
    void whoAnswersGoneGetsNothingUntilItAsksForIt() {
        Course course = Course.approved();
        receiver.register(course.platform());
        receiver.answers(410);
        Learner.selected().buy(course).statusCode(201);
        Received gone = receiver.awaitType("enrolment.purchased");
        Waiting.patiently()
                .untilAsserted(() ->
                        course.platform().get("/v1/webhook-endpoint").body("disabledAt.length()", greaterThan(0)));
        Receiver.awaitLog(course.platform(), gone.id(), "WAITING");

        receiver.answers(204);
        course.platform()
                .post("/v1/webhook-endpoint/enablement", receiver.body())
                .statusCode(200)
                .body("disabledAt", nullValue());

        Receiver.awaitLog(course.platform(), gone.id(), "TAKEN");
        course.platform().get("/v1/webhook-deliveries").body("items[0].attempts.status", contains(410, 204));
    }

    @Test
    void whatWasNotTakenIsTriedAgainUnderTheSameId() {
        Course course = Course.approved();
        receiver.register(course.platform());
        receiver.answers(503);
        Learner.selected().buy(course).statusCode(201);
        Received first = receiver.awaitType("enrolment.purchased");
        course.platform().get("/v1/webhook-deliveries?failed=true").body("items", hasSize(1));

        receiver.answers(204);

        Receiver.awaitLog(course.platform(), first.id(), "TAKEN");
        assertEquals(
                List.of(first.id()),
                receiver.received().stream().map(Received::id).distinct().toList());
        course.platform().get("/v1/webhook-deliveries?failed=true").body("items", hasSize(0));
    }

    @Test
    void oneMessageOrThoseOfATimeAreDeliveredOnceMore() {
        Course course = Course.approved();
        receiver.register(course.platform());
        Instant before = Instant.now();
        Learner.selected().buy(course).statusCode(201);
        Received first = receiver.awaitType("enrolment.purchased");
        Receiver.awaitLog(course.platform(), first.id(), "TAKEN");

        replay(course.platform(), "{\"messageId\":\"" + first.id() + "\"}", 1);
        awaitReceived(2);
        Receiver.awaitLog(course.platform(), first.id(), "TAKEN");
        replay(course.platform(), "{\"from\":\"" + before + "\"}", 1);
        awaitReceived(3);
        replay(course.platform(), "{\"until\":\"" + before + "\"}", 0);
        replay(course.platform(), "{\"messageId\":\"00-00\"}", 0);

        assertEquals(
                List.of(first.id()),
                receiver.received().stream().map(Received::id).distinct().toList());
    }

    @Test
    void whatWasSignedForOneRequestIsNotTakenForAnother() {
        Partner platform = Partner.platform();
        receiver.register(platform);
        platform.post("/v1/webhook-endpoint/test-event", receiver.body(), "signed-once")
                .statusCode(200);

        platform.post("/v1/webhook-endpoint/removal", receiver.body(), "signed-once")
                .statusCode(409)
                .body("code", equalTo("EVENT_ID_REUSED"));

        platform.get("/v1/webhook-endpoint").statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://somebody:secret@mitra.example.id/", "https://bad host/", "https:///path"})
    void anAddressThatIsNoneOrCarriesAPasswordIsRefused(String address) {
        int status = Partner.platform()
                .put("/v1/webhook-endpoint", "{\"address\":\"" + address + "\"}")
                .extract()
                .statusCode();

        assertTrue(status == 400 || status == 422, "status " + status);
    }

    @Test
    void whoCannotBeReachedIsSaidSo() {
        Partner platform = Partner.platform();
        receiver.register(platform);
        receiver.close();

        platform.post("/v1/webhook-endpoint/test-event", receiver.body())
                .statusCode(200)
                .body("status", equalTo(0));
    }

    private void test(Partner partner) {
        partner.post("/v1/webhook-endpoint/test-event", receiver.body())
                .statusCode(200)
                .body("status", equalTo(204));
    }

    private static String keyId(JsonPath shown, int place) {
        return "{\"keyId\":\"" + shown.getString("keys[" + place + "].keyId") + "\"}";
    }

    private static void replay(Partner partner, String wanted, int messages) {
        partner.post("/v1/webhook-deliveries/replay", wanted).statusCode(200).body("messages", equalTo(messages));
    }

    private void awaitReceived(int count) {
        Waiting.patiently().until(() -> receiver.received().size() >= count);
    }
}

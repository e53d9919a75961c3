package id.prakerja.training.person;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.testkit.Tokens;
import id.prakerja.training.support.Course;
import id.prakerja.training.support.Everything;
import id.prakerja.training.support.Learner;
import id.prakerja.training.support.Partner;
import id.prakerja.training.support.Receiver;
import id.prakerja.training.support.ServiceTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No partner learns by what others know a person: the journey of two platforms is played, and all that was sent to either is searched. */
@ServiceTest
class WhatPartnersLearnTest {

    private final Receiver platformsReceiver = new Receiver();
    private final Receiver institutionsReceiver = new Receiver();
    private final Everything sent = new Everything();

    private Learner learner;
    private String card;

    @BeforeEach
    void listen() {
        learner = Learner.selected();
        card = learner.account().getString("card");
        sent.listen();
    }

    @AfterEach
    void close() {
        sent.close();
        platformsReceiver.close();
        institutionsReceiver.close();
    }

    @Test
    void nothingThatIsSentToAPlatformNamesThePersonAsOthersDo() {
        Course here = Course.approved(Partner.platform(), 200_000);
        Course there = Course.approved(Partner.platform(), 200_000);
        platformsReceiver.register(here.platform());
        institutionsReceiver.register(here.institution());

        journey(here);
        journey(there);
        platformsReceiver.awaitType("completion.withdrawn");
        institutionsReceiver.awaitType("completion.withdrawn");
        String atHere = learner.at(here.platform());
        String atThere = learner.at(there.platform());

        assertNotEquals(atHere, atThere);
        String toHere = sent.to(here.platform()) + sent.by(platformsReceiver);
        assertTrue(toHere.contains(atHere), "The platform's own id is in it");
        assertNamesNobody(toHere, learner.id().toString(), atThere, card);
        String toThere = sent.to(there.platform());
        assertNamesNobody(toThere, learner.id().toString(), atHere, card);
        assertNamesNobody(
                sent.to(here.institution()) + sent.to(there.institution()) + sent.by(institutionsReceiver),
                learner.id().toString(),
                atHere,
                atThere,
                card);
    }

    @Test
    void whoHoldsOurIdsFindsNoMessageByThem() {
        Course course = Course.approved();
        platformsReceiver.register(course.platform());
        institutionsReceiver.register(course.institution());
        learner.begin(course);
        platformsReceiver.awaitType("enrolment.redeemed");
        institutionsReceiver.awaitType("enrolment.redeemed");

        Set<String> guessed = new HashSet<>();
        for (Partner partner : List.of(course.platform(), course.institution())) {
            guessed.addAll(Everything.messageIdsOf(partner.id(), learner.id().toString()));
        }

        assertFalse(Stream.of(platformsReceiver, institutionsReceiver)
                .flatMap(receiver -> receiver.received().stream())
                .anyMatch(message ->
                        guessed.contains(message.id().substring(message.id().indexOf('-') + 1))));
    }

    @Test
    void aPlatformsIdIsNobodysAtAnotherAndOursIsNobodysAtAll() {
        Course course = Course.approved();
        Partner other = Partner.platform();
        UUID enrolment = learner.begin(course);

        unknown(other.post("/v1/completions", learner.completion(course.platform(), enrolment)));
        for (String foreign : List.of(learner.id().toString(), learner.at(other))) {
            String completion =
                    learner.completion(course.platform(), enrolment).replace(learner.at(course.platform()), foreign);
            unknown(course.platform().post("/v1/completions", completion));
            unknown(course.platform()
                    .post(
                            "/v1/participants/" + foreign + "/enrolments",
                            learner.purchase(course, "7KQMP2ZX9RTW").replace(learner.at(course.platform()), foreign)));
            for (String step : List.of("attendance", "cancellation", "ending", "sessions")) {
                unknown(course.platform()
                        .post(
                                "/v1/participants/%s/enrolments/%s/%s".formatted(foreign, enrolment, step),
                                learner.step(course.platform(), enrolment, everyField())
                                        .replace(learner.at(course.platform()), foreign)));
            }
            unknown(statement(
                    course.platform(), attended(course, enrolment).replace(learner.at(course.platform()), foreign)));
            String line = batch(course.platform(), "{\"id\":\"l-" + foreign + "\"," + completion.substring(1))
                    .extract()
                    .asString();
            assertEquals("ACCOUNT_UNKNOWN", JsonPath.from(line).getString("code"));
        }
        assertEquals("REDEEMED", learner.account().getString("enrolments[0].status"));
    }

    private void journey(Course course) {
        Partner platform = course.platform();
        Course given = Course.submitted(platform, course.institution(), 100_000).approve();
        String undone = learner.buy(given).statusCode(201).extract().path("enrolmentId");
        step(platform, undone, "cancellation", "\"reason\":\"ANY\"").statusCode(200);
        sent.handedOver(
                platform, learner.consent(course).statusCode(201).extract().asString());
        String purchase = learner.purchase(course);
        String voucher = platform.post(learner.path(platform), purchase, "buy-1")
                .statusCode(201)
                .extract()
                .path("voucher");
        String enrolment = platform.post(learner.path(platform), purchase, "buy-1")
                .statusCode(201)
                .extract()
                .path("enrolmentId");
        platform.post(learner.path(platform), learner.purchase(course, "222222222222"), "buy-2")
                .statusCode(422);
        Learner.redeem(course.institution(), voucher).statusCode(201);
        Learner.redeem(course.institution(), voucher).statusCode(409);
        step(platform, enrolment, "attendance", "\"attendance\":40").statusCode(200);
        step(platform, enrolment, "sessions", everyField()).statusCode(422);
        statement(platform, attended(course, UUID.fromString(enrolment)));
        String completion = learner.completion(platform, UUID.fromString(enrolment));
        batch(platform, "{\"id\":\"l-1\"," + completion.replace(":95,", ":79,").substring(1))
                .statusCode(200);
        String code = platform.post("/v1/completions", completion, "complete-1")
                .statusCode(201)
                .extract()
                .path("verificationCode");
        platform.post("/v1/completions", completion, "complete-2").statusCode(409);
        certificate(course, enrolment, code);
        review(enrolment);
        withdraw(enrolment);
        Stream.of(platform, course.institution()).forEach(WhatPartnersLearnTest::lookAtEverything);
    }

    private static void lookAtEverything(Partner partner) {
        for (String path : List.of(
                "/v1/own-terms",
                "/v1/received-events?id=buy-1&id=complete-1&id=l-1",
                "/v1/refused-events",
                "/v1/webhook-endpoint",
                "/v1/webhook-deliveries",
                "/v1/courses",
                "/v1/reviews?platformId=" + partner.id(),
                "/v1/ratings?platformId=" + partner.id())) {
            partner.get(path);
        }
    }

    private void certificate(Course course, String enrolment, String code) {
        for (String path : List.of("/v1/certificates", "/v1/certificates/credential")) {
            sent.handedOver(
                    course.platform(),
                    given().queryParam("institutionId", course.institution().id())
                            .queryParam("number", "CERT-" + enrolment)
                            .queryParam("code", code)
                            .get(path)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
        }
    }

    private void review(String enrolment) {
        given().auth()
                .oauth2(Tokens.applicant(learner.id()))
                .header(IdempotencyKey.HEADER, "review-" + enrolment)
                .contentType(ContentType.JSON)
                .body("{\"rating\":5}")
                .post(learner.path() + "/" + enrolment + "/review")
                .then()
                .statusCode(201);
    }

    private void withdraw(String enrolment) {
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .contentType(ContentType.JSON)
                .body("{\"participantId\":\"%s\",\"reason\":\"FALSIFIED\"}".formatted(learner.id()))
                .post("/v1/completions/" + enrolment + "/withdrawal")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse step(Partner platform, String enrolment, String step, String fields) {
        return learner.step(platform, enrolment, step, fields);
    }

    private static ValidatableResponse batch(Partner platform, String lines) {
        return platform.signed(lines, "evt-" + UUID.randomUUID(), Instant.now())
                .urlEncodingEnabled(false)
                .contentType("application/x-ndjson")
                .accept("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/completions:batch")
                .then();
    }

    private static ValidatableResponse statement(Partner platform, String statement) {
        return given().auth()
                .preemptive()
                .basic(platform.id(), platform.secret())
                .header("X-Experience-API-Version", "1.0.3")
                .contentType(ContentType.JSON)
                .body(statement)
                .post("/xAPI/statements")
                .then();
    }

    private String attended(Course course, UUID enrolment) {
        return """
                {"id":"%s","actor":{"account":{"homePage":"https://prakerja.local","name":"%s"}},\
                "verb":{"id":"http://adlnet.gov/expapi/verbs/attended"},"object":{"id":"https://platform.example/1"},\
                "result":{"duration":"PT1M"},"context":{"registration":"%s"},"timestamp":"%s"}""".formatted(
                        UUID.randomUUID(),
                        learner.at(course.platform()),
                        enrolment,
                        Instant.now().plus(Duration.ofMinutes(1)));
    }

    /** What every step needs, beside person and enrolment; the session is in the future. */
    private static String everyField() {
        return """
                "attendance":40,"reason":"ANY","outcome":"FAILED",\
                "sessions":[{"joinedAt":"2120-01-01T00:00:00Z","leftAt":"2120-01-01T01:00:00Z"}]""";
    }

    private static void unknown(ValidatableResponse answer) {
        answer.statusCode(404).body("code", equalTo("ACCOUNT_UNKNOWN"));
    }

    private static void assertNamesNobody(String text, String... names) {
        for (String name : names) {
            Everything.formsOf(name).forEach(form -> assertFalse(text.contains(form), () -> form + " is in it"));
        }
    }
}

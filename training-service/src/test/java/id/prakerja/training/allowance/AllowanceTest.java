package id.prakerja.training.allowance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.testkit.ProgrammeDay;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import id.prakerja.training.partner.domain.Limits;
import id.prakerja.training.partner.domain.PartnerKind;
import id.prakerja.training.partner.domain.PartnerStatus;
import id.prakerja.training.partner.domain.Scope;
import id.prakerja.training.partner.domain.Signatory;
import id.prakerja.training.partner.domain.Terms;
import id.prakerja.training.support.Course;
import id.prakerja.training.support.Learner;
import id.prakerja.training.support.Partner;
import id.prakerja.training.support.ServiceTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A partner does what its terms allow and no more of it, from the very next request on. */
@ServiceTest
class AllowanceTest {

    private static final String ALL = "[\"SELL\",\"REPORT\",\"COMPLETE\"]";
    private static final String WHOLE_SECONDS = "[1-9][0-9]*";

    @Inject
    DailyVolumes volumes;

    @AfterEach
    void bringTimeBack() {
        TestClock.bringBack();
    }

    @Test
    void nothingThatASuspendedPartnerSignsIsTaken() {
        Partner platform = Partner.platform();
        platform.get("/v1/courses").statusCode(200);

        set(platform, "SUSPENDED", ALL, "").statusCode(200).body("terms.status", equalTo("SUSPENDED"));

        platform.get("/v1/courses").statusCode(403).body("code", equalTo("PARTNER_SUSPENDED"));
        String basic = Base64.getEncoder()
                .encodeToString((platform.id() + ":" + platform.secret()).getBytes(StandardCharsets.UTF_8));
        given().header("Authorization", "Basic " + basic)
                .header("X-Experience-API-Version", "1.0.3")
                .contentType(ContentType.JSON)
                .body("[]")
                .post("/xAPI/statements")
                .then()
                .statusCode(403)
                .body("code", equalTo("PARTNER_SUSPENDED"));

        set(platform, "ACTIVE", ALL, "").statusCode(200);
        platform.get("/v1/courses").statusCode(200);
    }

    @Test
    void whatItsTermsLeaveOutAPartnerMayNotDo() {
        Course course = Course.approved();
        Learner learner = Learner.selected();
        UUID enrolment = learner.begin(course);
        set(course.platform(), "ACTIVE", "[\"SELL\"]", "").statusCode(200);

        course.platform()
                .post("/v1/completions", learner.completion(course.platform(), enrolment))
                .statusCode(403)
                .body("code", equalTo("PARTNER_SCOPE_MISSING"))
                .body(
                        "detail",
                        equalTo("The terms of the partner " + course.platform().id() + " do not allow COMPLETE."));
        learner.step(course.platform(), enrolment, "attendance", "\"attendance\":40")
                .statusCode(403)
                .body("code", equalTo("PARTNER_SCOPE_MISSING"));

        set(course.platform(), "ACTIVE", ALL, "").statusCode(200);
        course.platform()
                .post("/v1/completions", learner.completion(course.platform(), enrolment))
                .statusCode(201);
    }

    @Test
    void scopesOfAnotherKindAreRefusedAndTheTermsAreTheOperatorsAlone() {
        Partner institution = Partner.institution();

        set(institution, "ACTIVE", "[\"SELL\"]", "")
                .statusCode(422)
                .body("code", equalTo("PARTNER_SCOPE_OF_ANOTHER_KIND"));
        given().auth()
                .oauth2(Tokens.staff(Role.CURATOR))
                .contentType(ContentType.JSON)
                .body(terms("ACTIVE", "[]", ""))
                .put("/v1/partners/" + institution.id() + "/terms")
                .then()
                .statusCode(403);
    }

    @Test
    void whoHasSetTheTermsAndWhyIsShown() {
        Partner platform = Partner.platform();

        set(platform, "ACTIVE", ALL, ",\"requestsPerMinute\":600,\"completionsPerDay\":5000")
                .statusCode(200)
                .body("terms.scopes", contains("SELL", "REPORT", "COMPLETE"))
                .body("terms.requestsPerMinute", equalTo(600))
                .body("terms.completionsPerDay", equalTo(5000))
                .body("terms.purchasesPerDay", equalTo(null))
                .body("terms.reason", equalTo("As agreed"));
    }

    @Test
    void oneRequestTooManyIsToldWhenToComeAgain() {
        Partner platform = Partner.platform();
        set(platform, "ACTIVE", ALL, ",\"requestsPerMinute\":1").statusCode(200);

        platform.get("/v1/courses").statusCode(200);

        platform.get("/v1/courses")
                .statusCode(429)
                .header("Retry-After", matchesPattern(WHOLE_SECONDS))
                .body("code", equalTo("PARTNER_RATE_EXCEEDED"));
        Partner.platform().get("/v1/courses").statusCode(200);
    }

    @Test
    void aForgerUsesUpNobodysRate() {
        Partner platform = Partner.platform();
        set(platform, "ACTIVE", ALL, ",\"requestsPerMinute\":1").statusCode(200);
        Partner forger = new Partner(platform.id(), Partner.platform().secret());

        forger.get("/v1/courses").statusCode(401);
        forger.get("/v1/courses").statusCode(401);

        platform.get("/v1/courses").statusCode(200);
    }

    @Test
    void beyondTheDaysCompletionsOnlyRepetitionsAreAnswered() {
        Course course = Course.approved();
        Learner first = Learner.selected();
        Learner second = Learner.selected();
        String completion = first.completion(course.platform(), first.begin(course));
        String another = second.completion(course.platform(), second.begin(course));
        set(course.platform(), "ACTIVE", ALL, ",\"completionsPerDay\":1").statusCode(200);
        ProgrammeDay.withMinutesLeft();

        String answer =
                complete(course, completion, "c-1").statusCode(201).extract().asString();

        complete(course, another, "c-2")
                .statusCode(429)
                .header("Retry-After", matchesPattern(WHOLE_SECONDS))
                .body("code", equalTo("PARTNER_COMPLETIONS_USED"));
        String line = batch(course, "{\"id\":\"l-1\"," + another.substring(1));
        assertEquals(429, JsonPath.from(line).getInt("status"));
        assertEquals("PARTNER_COMPLETIONS_USED", JsonPath.from(line).getString("code"));
        assertEquals(
                answer,
                complete(course, completion, "c-1").statusCode(201).extract().asString());

        TestClock.advance(Duration.ofDays(1));
        complete(course, another, "c-2").statusCode(201);
    }

    @Test
    void beyondTheDaysPurchasesNothingIsSold() {
        Course course = Course.approved();
        set(course.platform(), "ACTIVE", ALL, ",\"purchasesPerDay\":1").statusCode(200);
        ProgrammeDay.withMinutesLeft();

        Learner.selected().buy(course).statusCode(201);

        Learner late = Learner.selected();
        late.buy(course)
                .statusCode(429)
                .header("Retry-After", matchesPattern(WHOLE_SECONDS))
                .body("code", equalTo("PARTNER_PURCHASES_USED"));
        assertEquals(Learner.BALANCE, late.account().getLong("balance"));
    }

    @Test
    void manyAtATimeNeverHaveMoreThanTheDay() {
        ProgrammeDay.withMinutesLeft();
        Signatory partner = new Signatory(
                "platform-" + UUID.randomUUID(),
                PartnerKind.PLATFORM,
                false,
                new Terms(PartnerStatus.ACTIVE, Set.of(Scope.COMPLETE), new Limits(null, 1_000, null), null));

        long granted = Multi.createFrom()
                .range(0, 1_500)
                .onItem()
                .transformToUni(each -> volumes.take(partner, Volume.COMPLETIONS))
                .merge(64)
                .filter(Optional::isEmpty)
                .collect()
                .asList()
                .await()
                .atMost(Duration.ofMinutes(1))
                .size();

        assertEquals(1_000, granted);
    }

    private static ValidatableResponse complete(Course course, String completion, String eventId) {
        return course.platform().post("/v1/completions", completion, eventId);
    }

    private static String batch(Course course, String line) {
        return course.platform()
                .signed(line, "batch-" + UUID.randomUUID(), Instant.now())
                .urlEncodingEnabled(false)
                .contentType("application/x-ndjson")
                .accept("application/x-ndjson")
                .body(line.getBytes(StandardCharsets.UTF_8))
                .post("/v1/completions:batch")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ValidatableResponse set(Partner partner, String status, String scopes, String limits) {
        return given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .contentType(ContentType.JSON)
                .body(terms(status, scopes, limits))
                .put("/v1/partners/" + partner.id() + "/terms")
                .then();
    }

    private static String terms(String status, String scopes, String limits) {
        return "{\"status\":\"%s\",\"reason\":\"As agreed\",\"scopes\":%s%s}".formatted(status, scopes, limits);
    }
}

package id.prakerja.training.support;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.access.Role;
import id.prakerja.events.ParticipantRevoked;
import id.prakerja.events.ParticipantSelected;
import id.prakerja.events.Topics;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import id.prakerja.testkit.Waiting;
import id.prakerja.training.partner.domain.PartnerKind;
import id.prakerja.training.partner.domain.Signatory;
import id.prakerja.training.person.PersonId;
import id.prakerja.training.person.PersonIds;
import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
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
public record Learner(UUID id) {

    public static final long BALANCE = 1_000_000;

    /** Somebody about whom no event has come. */
    public static Learner unknown() {
        return new Learner(UuidCreator.getTimeOrderedEpoch());
    }

    /** Somebody with a card and a balance. */
    public static Learner selected() {
        Learner learner = unknown();
        learner.select();
        learner.awaitStatus("ACTIVE");
        return learner;
    }

    /** Somebody whom a platform of the sandbox makes up. */
    public static Learner madeUp(Partner platform) {
        String personId = platform.post("/v1/sandbox/participants", "")
                .statusCode(201)
                .body("balance", equalTo((int) BALANCE))
                .extract()
                .path("personId");
        Signatory signatory = new Signatory(platform.id(), PartnerKind.PLATFORM, true, null);
        return new Learner(people().open(signatory, new PersonId(UUID.fromString(personId)))
                .orThrow());
    }

    public void select() {
        Instant notice = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Topic.named(Topics.PARTICIPANT_SELECTED)
                .publish(
                        id,
                        new ParticipantSelected(
                                id,
                                6,
                                "SK-6/2020",
                                17,
                                notice,
                                notice.plus(Duration.ofDays(30)),
                                BALANCE,
                                "ab12",
                                "32"));
    }

    public void revoke() {
        Topic.named(Topics.PARTICIPANT_REVOKED)
                .publish(id, new ParticipantRevoked(id, 6, "NO_PURCHASE", Instant.now()));
    }

    public JsonPath account() {
        return given().auth()
                .oauth2(Tokens.applicant(id))
                .get("/v1/participants/" + id + "/account")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public void awaitStatus(String status) {
        Waiting.patiently()
                .untilAsserted(() -> given().auth()
                        .oauth2(Tokens.staff(Role.OPERATOR))
                        .get("/v1/participants/" + id + "/account")
                        .then()
                        .statusCode(200)
                        .body("status", equalTo(status)));
    }

    /** Gives a consent to buy the course from its platform at its price. */
    public ValidatableResponse consent(Course course) {
        return given().auth()
                .oauth2(Tokens.applicant(id))
                .header(IdempotencyKey.HEADER, UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body("{\"courseId\":\"%s\",\"platformId\":\"%s\",\"price\":%d}"
                        .formatted(course.id(), course.platform().id(), course.price()))
                .post("/v1/participants/" + id + "/consents")
                .then();
    }

    /** Body of a purchase that the participant has just consented to. */
    public String purchase(Course course) {
        return purchase(
                course,
                consent(course).statusCode(201).extract().path("consent").toString());
    }

    public String purchase(Course course, String consent) {
        return "{\"personId\":\"%s\",\"courseId\":\"%s\",\"consent\":\"%s\"}"
                .formatted(at(course.platform()), course.id(), consent);
    }

    /** Consents and buys; where there can be no consent, the answer is its refusal. */
    public ValidatableResponse buy(Course course) {
        ValidatableResponse consent = consent(course);
        if (consent.extract().statusCode() != 201) {
            return consent;
        }
        return course.platform()
                .post(
                        path(course.platform()),
                        purchase(course, consent.extract().path("consent").toString()));
    }

    /** Buys, and has the institution use the voucher; returns the enrolment. */
    public UUID begin(Course course) {
        JsonPath bought = buy(course).statusCode(201).extract().jsonPath();
        redeem(course.institution(), bought.getString("voucher"))
                .statusCode(201)
                .body("status", equalTo("REDEEMED"));
        return UUID.fromString(bought.getString("enrolmentId"));
    }

    public static ValidatableResponse redeem(Partner institution, String voucher) {
        return institution.post("/v1/redemptions", "{\"voucher\":\"" + voucher + "\"}");
    }

    /** Reports a step of an enrolment, signed by the platform; the body names participant and enrolment. */
    public ValidatableResponse step(Partner platform, Object enrolment, String step, String fields) {
        return platform.post(path(platform) + "/" + enrolment + "/" + step, step(platform, enrolment, fields));
    }

    public String step(Partner platform, Object enrolment, String fields) {
        return "{\"personId\":\"%s\",\"enrolmentId\":\"%s\",%s}".formatted(at(platform), enrolment, fields);
    }

    /** Body of a completion as it should be. */
    public String completion(Partner platform, UUID enrolment) {
        return """
                {"personId":"%s","enrolmentId":"%s","certificateNumber":"CERT-%s","score":85,"attendance":95,\
                "completedAt":"%s"}""".formatted(at(platform), enrolment, enrolment, Instant.now());
    }

    /** Where the participant's own enrolments are. */
    public String path() {
        return "/v1/participants/" + id + "/enrolments";
    }

    /** Where a platform finds them. */
    public String path(Partner platform) {
        return "/v1/participants/" + at(platform) + "/enrolments";
    }

    /** The id by which a platform knows the participant. */
    public String at(Partner platform) {
        return people().of(platform.id(), id).toString();
    }

    private static PersonIds people() {
        return Arc.container().instance(PersonIds.class).get();
    }
}

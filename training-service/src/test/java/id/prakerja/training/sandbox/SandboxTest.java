package id.prakerja.training.sandbox;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.events.Topics;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import id.prakerja.testkit.Waiting;
import id.prakerja.training.support.Course;
import id.prakerja.training.support.Learner;
import id.prakerja.training.support.Partner;
import id.prakerja.training.support.ServiceTest;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Partners practise the whole of a sale, and nothing of it ever reaches anything genuine. */
@ServiceTest
class SandboxTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    SandboxPurge purge;

    @Inject
    ReactiveMongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private Partner platform;
    private Course course;
    private Learner madeUp;

    @BeforeEach
    void practise() {
        platform = Partner.practising("PLATFORM");
        Partner institution = Partner.practising("INSTITUTION");
        String id = institution
                .post("/v1/courses", Course.terms(institution, platform, 350_000, 350_000))
                .statusCode(201)
                .body("status", equalTo("APPROVED"))
                .extract()
                .path("courseId");
        course = new Course(UUID.fromString(id), platform, institution, 350_000);
        madeUp = Learner.madeUp(platform);
    }

    @Test
    void aSaleIsPractisedFromTheConsentToTheCertificate() {
        platform.get("/v1/courses?status=APPROVED&platformId=" + platform.id())
                .body("items.courseId", contains(course.id().toString()));

        UUID enrolment = begin();

        complete(enrolment).statusCode(201).body("status", equalTo("CERTIFIED")).body("first", equalTo(true));
        platform.get("/v1/received-events?id=complete-" + enrolment).body("outcome", contains("HELD"));
    }

    @Test
    void theSameRequestMakesUpOneParticipant() {
        String first = makeUp("made-1");

        assertEquals(first, makeUp("made-1"));
    }

    @Test
    void nothingOfItIsPublishedNorCounted() {
        UUID enrolment = begin();
        complete(enrolment).statusCode(201);
        Course genuine = Course.approved();
        Learner learner = Learner.selected();
        UUID last = learner.begin(genuine);
        genuine.platform()
                .post("/v1/completions", learner.completion(genuine.platform(), last))
                .statusCode(201);
        Waiting.patiently()
                .until(() -> Topic.named(Topics.TRAINING_COMPLETED).of(learner.id()), events -> !events.isEmpty());

        assertEquals(0, Topic.named(Topics.TRAINING_ENROLLED).countContaining(enrolment.toString()));
        assertEquals(0, Topic.named(Topics.TRAINING_COMPLETED).countContaining(enrolment.toString()));
        assertEquals(
                List.of(),
                document("sandbox_account", madeUp.id()).getList("pendingEvents", Document.class, List.of()));
        assertEquals(0, count("account", new Document("_id", madeUp.id().toString())));
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .get("/v1/figures")
                .then()
                .body("perPlatform.'" + platform.id() + "'", nullValue())
                .body("perPlatform.'" + genuine.platform().id() + "'.completed", equalTo(1));
    }

    @Test
    void itsCertificatesAreNobodys() {
        UUID enrolment = begin();
        String code = complete(enrolment).extract().path("verificationCode");

        given().queryParam("institutionId", course.institution().id())
                .queryParam("number", "CERT-" + enrolment)
                .queryParam("code", code)
                .get("/v1/certificates")
                .then()
                .statusCode(404);
    }

    @Test
    void genuinePartnersAndMadeUpPeopleNeverMeet() {
        UUID enrolment = begin();
        Course genuine = Course.approved();
        Learner learner = Learner.selected();
        UUID real = learner.begin(genuine);

        genuine.platform()
                .post("/v1/completions", madeUp.completion(genuine.platform(), enrolment))
                .statusCode(404)
                .body("code", equalTo("ACCOUNT_UNKNOWN"));
        platform.post("/v1/completions", learner.completion(course.platform(), real))
                .statusCode(404)
                .body("code", equalTo("ACCOUNT_UNKNOWN"));
        genuine.platform().post("/v1/sandbox/participants", "").statusCode(403).body("code", equalTo("SANDBOX_ONLY"));
        consent(learner, course.id()).statusCode(404);
    }

    @Test
    void aVoucherOfTheSandboxIsUnknownOutsideIt() {
        String voucher = buy().getString("voucher");

        Learner.redeem(Partner.institution(), voucher).statusCode(404).body("code", equalTo("VOUCHER_NOT_FOUND"));
        Learner.redeem(course.institution(), voucher).statusCode(201);
    }

    @Test
    void coursesOfTheSandboxAreForItsPartnersAlone() {
        Partner genuine = Partner.platform();

        genuine.get("/v1/courses/" + course.id()).statusCode(404);
        genuine.get("/v1/courses?institutionId=" + course.institution().id()).body("items", hasSize(0));
        given().auth()
                .oauth2(Tokens.staff(Role.CURATOR))
                .get("/v1/courses?limit=500")
                .then()
                .body("items.courseId", not(contains(course.id().toString())));
        platform.get("/v1/courses/" + Course.approved().id()).statusCode(404);
        Partner institution = Partner.institution();
        institution
                .post("/v1/courses", Course.terms(institution, platform, 350_000, 350_000))
                .statusCode(422)
                .body("code", equalTo("PLATFORM_UNKNOWN"));
    }

    @Test
    void whatWasPractisedIsRemovedAndWhatIsGenuineStays() {
        UUID enrolment = begin();
        complete(enrolment).statusCode(201);
        Course genuine = Course.approved();
        Learner learner = Learner.selected();
        UUID real = learner.begin(genuine);
        genuine.platform()
                .post("/v1/completions", learner.completion(genuine.platform(), real))
                .statusCode(201);

        purge.removeBefore(Instant.now().plusSeconds(3_600)).await().atMost(PATIENCE);

        for (String collection : List.of("account", "ended_enrolment", "voucher", "course")) {
            assertEquals(0, count("sandbox_" + collection, new Document()), collection);
        }
        assertEquals(0, count("unique_name", Document.parse("{_id: {$regex: '^sandbox'}}")));
        complete(enrolment).statusCode(404).body("code", equalTo("ACCOUNT_UNKNOWN"));
        assertEquals("CERTIFIED", learner.account().getString("enrolments[0].status"));
    }

    @Test
    void whatIsPractisedStaysForItsTime() {
        purge.removeBefore(Instant.now().minusSeconds(3_600)).await().atMost(PATIENCE);

        complete(begin()).statusCode(201);
    }

    private UUID begin() {
        JsonPath bought = buy();
        Learner.redeem(course.institution(), bought.getString("voucher")).statusCode(201);
        return UUID.fromString(bought.getString("enrolmentId"));
    }

    private JsonPath buy() {
        String consent = consent(madeUp, course.id()).statusCode(201).extract().path("consent");
        return platform.post(madeUp.path(platform), madeUp.purchase(course, consent))
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private ValidatableResponse consent(Learner learner, UUID wanted) {
        String person = learner.at(platform);
        return platform.post(
                "/v1/sandbox/participants/" + person + "/consents",
                "{\"personId\":\"%s\",\"courseId\":\"%s\",\"price\":350000}".formatted(person, wanted));
    }

    private ValidatableResponse complete(UUID enrolment) {
        return platform.post(
                "/v1/completions", madeUp.completion(course.platform(), enrolment), "complete-" + enrolment);
    }

    private String makeUp(String eventId) {
        return platform.post("/v1/sandbox/participants", "", eventId)
                .statusCode(201)
                .extract()
                .path("personId");
    }

    private Document document(String collection, UUID id) {
        return mongo.getDatabase(database)
                .getCollection(collection)
                .find(new Document("_id", id.toString()))
                .collect()
                .first()
                .await()
                .atMost(PATIENCE);
    }

    private long count(String collection, Document which) {
        return mongo.getDatabase(database)
                .getCollection(collection)
                .countDocuments(which)
                .await()
                .atMost(PATIENCE);
    }
}

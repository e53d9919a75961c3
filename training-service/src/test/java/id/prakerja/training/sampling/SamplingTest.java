package id.prakerja.training.sampling;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.events.Topics;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.testkit.ProgrammeDay;
import id.prakerja.testkit.Records;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import id.prakerja.testkit.Waiting;
import id.prakerja.training.support.Course;
import id.prakerja.training.support.Learner;
import id.prakerja.training.support.SamplingRules;
import id.prakerja.training.support.ServiceTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class SamplingTest {

    private static final String DRAWER = Tokens.staff(Role.OPERATOR, "operator-1");
    private static final String DECIDER = Tokens.staff(Role.OPERATOR, "operator-2");

    private Course course;
    private final List<Learner> learners = new ArrayList<>();
    private final List<UUID> enrolments = new ArrayList<>();

    @BeforeEach
    void offerACourse() {
        course = Course.approved();
    }

    @AfterEach
    void bringTimeBack() {
        TestClock.bringBack();
    }

    @Test
    void nobodyIsEntitledByANewPartnersCompletionsUntilTwoPeopleReleaseThem() {
        SamplingRules.of(course.institution(), 2, 50);
        complete("COMPLETED");
        complete("COMPLETED");
        assertEquals("COMPLETED", learners.get(0).account().getString("enrolments[0].status"));
        assertTrue(completions(0).isEmpty());

        String sample = drawn();
        find(sample, 0, true);
        conclude(sample, DECIDER, "RELEASED").statusCode(409).body("code", equalTo("SAMPLE_INCOMPLETE"));
        find(sample, 1, true);
        conclude(sample, DRAWER, "RELEASED").statusCode(403).body("code", equalTo("SECOND_PERSON_NEEDED"));
        conclude(sample, DECIDER, "RELEASED").statusCode(200).body("outcome", equalTo("RELEASED"));
        conclude(sample, DECIDER, "RELEASED").statusCode(200);

        for (int number = 0; number < 2; number++) {
            int place = number;
            Waiting.patiently().until(() -> completions(place).equals(List.of(true)));
            assertEquals("CERTIFIED", learners.get(number).account().getString("enrolments[0].status"));
        }
        held().body("items", hasSize(0));
        complete("CERTIFIED");
    }

    @Test
    void whatASampleFindsFalseIsTakenBackAndTheRestIsNotReleasedByIt() {
        SamplingRules.of(course.institution(), 2, 50);
        complete("COMPLETED");
        complete("COMPLETED");
        String sample = drawn();
        find(sample, 0, true);
        find(sample, 1, false);

        conclude(sample, DECIDER, "RELEASED").statusCode(409).body("code", equalTo("SAMPLE_FOUND_FALSE"));
        conclude(sample, DECIDER, "FALSE_REJECTED").statusCode(200);
        conclude(sample, DECIDER, "ALL_REJECTED").statusCode(409).body("code", equalTo("SAMPLE_CONCLUDED"));

        assertEquals("FAILED", learners.get(1).account().getString("enrolments[0].status"));
        assertEquals("COMPLETED", learners.get(0).account().getString("enrolments[0].status"));
        held().body("items.enrolmentId", contains(enrolments.get(0).toString()));
        assertTrue(completions(0).isEmpty());
        assertTrue(Topic.named(Topics.TRAINING_COMPLETION_WITHDRAWN)
                .of(learners.get(1).id())
                .isEmpty());
        flags("FALSE_COMPLETION").body("items", hasSize(1));
        complete("COMPLETED");
    }

    @Test
    void aBurstIsHeldAndFlaggedAndASampleLetsTheNextThrough() {
        SamplingRules.of(course.institution(), 0, 2);
        ProgrammeDay.withMinutesLeft();
        complete("CERTIFIED");
        complete("CERTIFIED");
        complete("COMPLETED");
        complete("COMPLETED");
        held().body("items.reasons.flatten().unique()", contains("BURST"));
        flags("BURST")
                .body("items", hasSize(1))
                .body("items[0].partners", contains(course.institution().id()));
        listed("/v1/figures/waiting")
                .body("completionsHeld", equalTo(items("/v1/held-completions?limit=500")))
                .body("flagsOpen", equalTo(items("/v1/flags?limit=500&status=OPEN")))
                .body("coursesPending", equalTo(items("/v1/courses?limit=500&pending=true")));

        String sample = drawn();
        find(sample, 2, true);
        find(sample, 3, true);
        conclude(sample, DECIDER, "RELEASED").statusCode(200);

        complete("CERTIFIED");
    }

    @Test
    void aCompletionFasterThanTheCourseOrWithTooLittleTimeOnItWaits() {
        SamplingRules.of(course.institution(), 0, 50, 100, 80);

        complete("COMPLETED");

        held().body("items[0].reasons", contains("FASTER_THAN_COURSE", "TOO_LITTLE_TIME"))
                .body(
                        "items[0].rule",
                        equalTo("PLATFORM/0 " + course.institution().id() + "/1"));
    }

    @Test
    void whoRepeatsARefusedCompletionUsesUpNoPass() {
        SamplingRules.of(course.institution(), 0, 2);
        complete("CERTIFIED");
        Learner other = Learner.selected();
        UUID enrolment = other.begin(course);
        String taken = other.completion(course.platform(), enrolment)
                .replace("CERT-" + enrolment, "CERT-" + enrolments.get(0));

        for (int number = 0; number < 5; number++) {
            course.platform().post("/v1/completions", taken).statusCode(409);
        }

        course.platform()
                .post("/v1/completions", other.completion(course.platform(), enrolment))
                .statusCode(201)
                .body("status", equalTo("CERTIFIED"));
        complete("COMPLETED");
    }

    @Test
    void aRuleIsMadeByTwoPeopleAndItsVersionsAreKept() {
        SamplingRules.of(course.institution(), 5, 50);
        String rules = "/v1/sampling-rules/" + course.institution().id();
        given().auth()
                .oauth2(DRAWER)
                .contentType(ContentType.JSON)
                .body("""
                        {"first":0,"sampleSize":1,"floor":9,"factor":1,"fastestPercent":0,"leastTimePercent":0}""")
                .put(rules + "/proposal")
                .then()
                .statusCode(200)
                .body("proposal.rule", equalTo(course.institution().id() + "/2"));

        approve(DRAWER, rules, 2).statusCode(403).body("code", equalTo("SECOND_PERSON_NEEDED"));
        approve(DECIDER, rules, 3).statusCode(409).body("code", equalTo("NO_PROPOSAL"));
        approve(DECIDER, rules, 2).statusCode(200).body("versions.first", contains(5, 0));
    }

    private static ValidatableResponse approve(String token, String rules, int version) {
        return given().auth()
                .oauth2(token)
                .post(rules + "/versions/" + version + "/approval")
                .then();
    }

    private void complete(String status) {
        Learner learner = Learner.selected();
        UUID enrolment = learner.begin(course);
        learners.add(learner);
        enrolments.add(enrolment);
        course.platform()
                .post("/v1/completions", learner.completion(course.platform(), enrolment))
                .statusCode(201)
                .body("status", equalTo(status));
    }

    private String drawn() {
        TestClock.advance(Duration.ofSeconds(11));
        String key = UUID.randomUUID().toString();
        String sample = draw(key);
        assertEquals(sample, draw(key));
        return sample;
    }

    private String draw(String key) {
        return given().auth()
                .oauth2(DRAWER)
                .header(IdempotencyKey.HEADER, key)
                .contentType(ContentType.JSON)
                .body("{\"partnerId\":\"" + course.institution().id() + "\"}")
                .post("/v1/samples")
                .then()
                .statusCode(201)
                .extract()
                .path("sampleId");
    }

    private void find(String sample, int number, boolean genuine) {
        given().auth()
                .oauth2(DRAWER)
                .contentType(ContentType.JSON)
                .body("{\"enrolmentId\":\"%s\",\"genuine\":%s,\"note\":\"Called\"}"
                        .formatted(enrolments.get(number), genuine))
                .post("/v1/samples/" + sample + "/findings")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse conclude(String sample, String token, String outcome) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body("{\"outcome\":\"" + outcome + "\",\"reason\":\"Looked into\"}")
                .post("/v1/samples/" + sample + "/conclusion")
                .then();
    }

    private ValidatableResponse held() {
        return listed("/v1/held-completions?partnerId=" + course.institution().id());
    }

    private ValidatableResponse flags(String kind) {
        return listed("/v1/flags?status=OPEN&kind=" + kind + "&partnerId="
                + course.institution().id());
    }

    /** Items of a list that is read to its end. */
    private static int items(String path) {
        int items = 0;
        String cursor = "";
        while (cursor != null) {
            JsonPath page = listed(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .extract()
                    .jsonPath();
            items += page.getList("items").size();
            cursor = page.getString("nextCursor");
        }
        return items;
    }

    private static ValidatableResponse listed(String path) {
        return given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .get(path)
                .then()
                .statusCode(200);
    }

    /** For each completion that was published of a person, whether it was the first. */
    private List<Boolean> completions(int number) {
        return Topic.named(Topics.TRAINING_COMPLETED).of(learners.get(number).id()).stream()
                .map(record -> Records.json(record).get("first").asBoolean())
                .toList();
    }
}

package id.prakerja.training.course;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import id.prakerja.training.support.Course;
import id.prakerja.training.support.Learner;
import id.prakerja.training.support.Partner;
import id.prakerja.training.support.ServiceTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class CurationTest {

    private Partner platform;
    private Partner institution;

    @BeforeEach
    void registerPartners() {
        platform = Partner.platform();
        institution = Partner.institution();
    }

    @AfterEach
    void bringTimeBack() {
        TestClock.bringBack();
    }

    @Test
    void institutionSubmitsForItselfOnly() {
        String terms = Course.terms(institution, platform, 350_000, 400_000);

        Partner.institution().post("/v1/courses", terms).statusCode(403);
        institution.post("/v1/courses", terms).statusCode(201).body("status", equalTo("SUBMITTED"));
    }

    @Test
    void sameRequestSubmitsOneCourse() {
        String terms = Course.terms(institution, platform, 350_000, 400_000);

        String first = institution.post("/v1/courses", terms, "evt-1").extract().path("courseId");
        String second =
                institution.post("/v1/courses", terms, "evt-1").extract().path("courseId");

        assertEquals(first, second);
        institution
                .post("/v1/courses", Course.terms(institution, platform, 349_000, 400_000), "evt-1")
                .statusCode(409)
                .body("code", equalTo("EVENT_ID_REUSED"));
    }

    @Test
    void tokenThatClaimsToBeAnInstitutionSubmitsForNobody() {
        given().auth()
                .oauth2(Tokens.staff("institution"))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(Course.terms(institution, platform, 1_000, 1_000))
                .post("/v1/courses")
                .then()
                .statusCode(403);
    }

    @Test
    void submissionsAndCommissionsAreHiddenFromCompetitors() {
        Course submitted = Course.submitted(platform, institution, 1_000);
        Course onSale = Course.submitted(platform, institution, 2_000).approve();
        Partner competitor = Partner.institution();
        Partner otherPlatform = Partner.platform();
        String mine = "/v1/courses?institutionId=" + institution.id();

        competitor.get("/v1/courses/" + submitted.id()).statusCode(404).body("code", equalTo("COURSE_UNKNOWN"));
        competitor.get(mine + "&status=SUBMITTED").statusCode(200).body("items", hasSize(0));
        competitor
                .get(mine)
                .statusCode(200)
                .body("items.courseId", contains(onSale.id().toString()));
        for (Partner other : List.of(competitor, otherPlatform)) {
            other.get("/v1/courses/" + onSale.id()).statusCode(200).body("$", not(hasKey("commissionBasisPoints")));
        }
        given().auth()
                .oauth2(Tokens.applicant(UUID.randomUUID()))
                .get("/v1/courses/" + submitted.id())
                .then()
                .statusCode(404);
        platform.get("/v1/courses/" + onSale.id()).statusCode(200).body("commissionBasisPoints", equalTo(0));
        institution.get(mine).statusCode(200).body("items", hasSize(2));
        institution.get("/v1/courses/" + submitted.id()).statusCode(200).body("commissionBasisPoints", equalTo(0));
    }

    @Test
    void filterThatIsUnknownIsRefusedByName() {
        given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .get("/v1/courses?status=SOLD")
                .then()
                .statusCode(400)
                .body("code", equalTo("FIELD_MALFORMED"))
                .body("detail", containsString("status"));
    }

    @Test
    void operatorNeedsAnIdempotencyKey() {
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .contentType(ContentType.JSON)
                .body(Course.terms(institution, platform, 1_000, 1_000))
                .post("/v1/courses")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
    }

    @Test
    void whatTheProgrammeForbidsIsRefusedAtOnce() {
        institution
                .post("/v1/courses", Course.terms(institution, platform, 400_001, 400_000))
                .statusCode(422)
                .body("code", equalTo("PRICE_ABOVE_OUTSIDE"));
        institution
                .post("/v1/courses", Course.terms(institution, platform, 1_000_001, 2_000_000))
                .statusCode(422)
                .body("code", equalTo("PRICE_ABOVE_BALANCE"));
        institution
                .post("/v1/courses", Course.terms(institution, institution, 1_000, 1_000))
                .statusCode(422)
                .body("code", equalTo("PLATFORM_UNKNOWN"));
    }

    @Test
    void refusedCourseStaysRefusedAndASuspendedOneMayReturn() {
        Course refused = Course.submitted(platform, institution, 1_000);
        Course suspended = Course.submitted(platform, institution, 1_000).approve();

        decide(refused, "refusal", "{\"reason\":\"No evaluation.\"}")
                .statusCode(200)
                .body("status", equalTo("REFUSED"))
                .body("reason", equalTo("No evaluation."));
        refused.approve("curator-1", 1).statusCode(409).body("code", equalTo("COURSE_STATUS"));
        decide(suspended, "suspension", "{\"reason\":\"Complaints.\"}")
                .statusCode(200)
                .body("status", equalTo("SUSPENDED"));
        Learner.selected().buy(suspended).statusCode(409).body("code", equalTo("COURSE_NOT_APPROVED"));
        decide(suspended, "reinstatement", "{\"reason\":\"Settled.\"}")
                .statusCode(200)
                .body("status", equalTo("APPROVED"));
        Learner.selected().buy(suspended).statusCode(201);
    }

    @Test
    void everyVersionIsDecidedAnewAndWhatIsOnSaleStaysSoMeanwhile() {
        Course course = Course.submitted(platform, institution, 300_000).approve();
        String dearer = Course.terms(institution, platform, 320_000, 400_000);

        Partner.institution().put("/v1/courses/" + course.id(), dearer).statusCode(403);
        institution
                .put("/v1/courses/" + course.id(), dearer)
                .statusCode(200)
                .body("price", equalTo(300_000))
                .body("pendingVersion", equalTo(2));
        list("/v1/courses?pending=true&institutionId=" + institution.id())
                .body("items.courseId", contains(course.id().toString()));
        list("/v1/courses/" + course.id() + "/pending-version").body("price", equalTo(320_000));
        Learner.selected().buy(course).statusCode(201);

        course.approve("curator-1", 2).statusCode(200).body("price", equalTo(320_000));
        Learner.selected().buy(course).statusCode(409).body("code", equalTo("PRICE_DIFFERS"));
        institution
                .get("/v1/courses/" + course.id() + "/history")
                .statusCode(200)
                .body("steps.what", contains("SUBMITTED", "APPROVED", "SUBMITTED", "APPROVED"))
                .body("steps[1]", not(hasKey("by")));
    }

    @Test
    void refusedVersionLeavesWhatIsOnSale() {
        Course course = Course.submitted(platform, institution, 300_000).approve();
        institution
                .put("/v1/courses/" + course.id(), Course.terms(institution, platform, 320_000, 400_000))
                .statusCode(200);

        decide(course, "refusal", "{\"reason\":\"Too dear.\"}")
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("price", equalTo(300_000));
    }

    @Test
    void atAHighPriceTwoCuratorsApproveAndAnotherThanWhoSuspendedReinstates() {
        Course course = Course.submitted(platform, institution, 500_000);

        course.approve("curator-1", 1).statusCode(200).body("status", equalTo("SUBMITTED"));
        course.approve("curator-1", 1).statusCode(200).body("status", equalTo("SUBMITTED"));
        Learner.selected().buy(course).statusCode(409).body("code", equalTo("COURSE_NOT_APPROVED"));
        course.approve("curator-2", 1).statusCode(200).body("status", equalTo("APPROVED"));
        decide(course, "suspension", "{\"reason\":\"Complaints.\"}").statusCode(200);
        decide(course, "reinstatement", "{\"reason\":\"Mine.\"}")
                .statusCode(403)
                .body("code", equalTo("ANOTHER_CURATOR_NEEDED"));
    }

    @Test
    void aFirstApprovalThatNobodyFollowsLapses() {
        Course course = Course.submitted(platform, institution, 500_000);
        course.approve("curator-1", 1).statusCode(200).body("status", equalTo("SUBMITTED"));

        TestClock.advance(Duration.ofDays(31));

        course.approve("curator-2", 1).statusCode(200).body("status", equalTo("SUBMITTED"));
        course.approve("curator-1", 1).statusCode(200).body("status", equalTo("APPROVED"));
    }

    @Test
    void approvalNeedsEveryPointOfTheChecklist() {
        Course course = Course.submitted(platform, institution, 1_000);

        decide(course, "approval", """
                {"version":1,"curriculum":true,"trainers":false,"evaluation":true,"attendance":true,"price":true,\
                "notFreeElsewhere":false}""")
                .statusCode(422)
                .body("code", equalTo("CHECKLIST_INCOMPLETE"))
                .body("detail", containsString("trainers, notFreeElsewhere"));
        course.approve("curator-1", 2).statusCode(409).body("code", equalTo("COURSE_STATUS"));
    }

    @Test
    void listIsFilteredAndPaged() {
        for (int i = 0; i < 3; i++) {
            Course.submitted(platform, institution, 1_000 + i).approve();
        }
        Course.submitted(platform, institution, 2_000);
        String query = "/v1/courses?status=APPROVED&limit=2&institutionId=" + institution.id();

        String cursor = list(query)
                .body("items", hasSize(2))
                .body("nextCursor", notNullValue())
                .extract()
                .path("nextCursor");
        list(query + "&cursor=" + cursor)
                .body("items", hasSize(1))
                .body("items[0].price", equalTo(1_002))
                .body("nextCursor", nullValue());
    }

    private static ValidatableResponse list(String query) {
        return given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .get(query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse decide(Course course, String decision, String body) {
        return given().auth()
                .oauth2(Tokens.staff(Role.CURATOR))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/courses/" + course.id() + "/" + decision)
                .then();
    }
}

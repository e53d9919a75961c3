package id.prakerja.training.figures;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.testkit.ProgrammeDay;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Waiting;
import id.prakerja.training.support.Course;
import id.prakerja.training.support.Learner;
import id.prakerja.training.support.ServiceTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Figures are counted as it happens, by everything that reports ask for. */
@ServiceTest
class FiguresTest {

    @AfterEach
    void bringTimeBack() {
        TestClock.bringBack();
    }

    @Test
    void whatHappenedIsCountedByPlatformInstitutionTrainingProvinceAndWave() {
        Course course = Course.approved();
        JsonPath provinceBefore = group("PROVINCE", "32");
        JsonPath waveBefore = group("WAVE", "6");
        Learner learner = Learner.selected();
        UUID enrolment = learner.begin(course);
        course.platform()
                .post("/v1/completions", learner.completion(course.platform(), enrolment))
                .statusCode(201);

        for (JsonPath group : new JsonPath[] {
            group("PLATFORM", course.platform().id()),
            group("INSTITUTION", course.institution().id()),
            group("COURSE", course.id().toString())
        }) {
            assertEquals(1, group.getLong("figures.ENROLMENTS"));
            assertEquals(1, group.getLong("figures.REDEEMED"));
            assertEquals(1, group.getLong("figures.COMPLETED"));
            assertEquals(350_000, group.getLong("figures.RUPIAH_SPENT"));
        }
        assertEquals(figure(provinceBefore, "COMPLETED") + 1, figure(group("PROVINCE", "32"), "COMPLETED"));
        assertEquals(figure(waveBefore, "ACCOUNTS") + 1, figure(group("WAVE", "6"), "ACCOUNTS"));
    }

    @Test
    void whatIsUndoneOrWithdrawnNoLongerCounts() {
        Course course = Course.approved();
        Learner undone = Learner.selected();
        String bought = undone.buy(course).statusCode(201).extract().path("enrolmentId");
        undone.step(course.platform(), bought, "cancellation", "\"reason\":\"ANY\"")
                .statusCode(200);
        Learner withdrawn = Learner.selected();
        UUID enrolment = withdrawn.begin(course);
        course.platform()
                .post("/v1/completions", withdrawn.completion(course.platform(), enrolment))
                .statusCode(201);
        operator()
                .body("{\"participantId\":\"%s\",\"reason\":\"FALSIFIED\"}".formatted(withdrawn.id()))
                .post("/v1/completions/" + enrolment + "/withdrawal")
                .then()
                .statusCode(200);

        JsonPath platform = group("PLATFORM", course.platform().id());

        assertEquals(1, figure(platform, "ENROLMENTS"));
        assertEquals(1, figure(platform, "REFUNDED"));
        assertEquals(0, figure(platform, "COMPLETED"));
        assertEquals(1, figure(platform, "WITHDRAWN"));
        assertEquals(350_000, figure(platform, "RUPIAH_SPENT"));
    }

    @Test
    void anExportHasARowForEachDayAndGroupAndIsLoggedWithItsReason() {
        String today = ProgrammeDay.withMinutesLeft().toString();
        Course course = Course.approved();
        Learner.selected().buy(course).statusCode(201);
        group("COURSE", course.id().toString());
        String reason = "Report " + course.id();

        String csv = export("COURSE", today, reason).statusCode(200).extract().asString();

        assertTrue(csv.contains("day,group,ACCOUNTS,REVOKED,ENROLLED,ENROLMENTS"), csv);
        assertTrue(csv.contains(today + "," + course.id() + ",0,0,0,1,"), csv);
        Waiting.patiently()
                .untilAsserted(() -> given().auth()
                        .oauth2(Tokens.staff(Role.AUDITOR))
                        .get("/v1/data-exports?limit=500")
                        .then()
                        .statusCode(200)
                        .body("items.find { it.reason == '" + reason + "' }.name", equalTo("figures"))
                        .body("items.find { it.reason == '" + reason + "' }.whole", equalTo(true)));
    }

    @Test
    void anExportGoesOnAfterTheRowWhereItBrokeOff() {
        String today = ProgrammeDay.withMinutesLeft().toString();
        Course course = Course.approved();
        Learner.selected().buy(course).statusCode(201);
        group("COURSE", course.id().toString());

        String rest = given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .get("/v1/figures.csv?by=COURSE&reason=Rest&after=" + today + "|" + course.id())
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertTrue(!rest.contains(course.id().toString()), rest);
    }

    @Test
    void nobodyTakesFiguresAwayWithoutAReasonAndWhatIsUnknownIsRefused() {
        String today = ProgrammeDay.withMinutesLeft().toString();

        export("COURSE", today, "").statusCode(400).body("code", equalTo("EXPORT_REASON_REQUIRED"));
        export("COLOUR", today, "Report").statusCode(400).body("code", equalTo("FIELD_MALFORMED"));
        export("COURSE", "yesterday", "Report").statusCode(400).body("detail", containsString("from"));
        given().auth()
                .oauth2(Tokens.staff(Role.CURATOR))
                .get("/v1/figures/groups?by=PLATFORM")
                .then()
                .statusCode(403);
    }

    @Test
    void groupsAreReadPageByPage() {
        Course first = Course.approved();
        Course second = Course.approved();
        Learner.selected().buy(first).statusCode(201);
        Learner.selected().buy(second).statusCode(201);

        JsonPath page = operator().get("/v1/figures/groups?by=COURSE&limit=1").jsonPath();
        JsonPath next = operator()
                .get("/v1/figures/groups?by=COURSE&limit=1&cursor=" + page.getString("nextCursor"))
                .jsonPath();

        assertTrue(page.getString("items[0].group").compareTo(next.getString("items[0].group")) < 0);
        operator()
                .get("/v1/figures/groups?by=COURSE&from=1999-01-01&until=1999-12-31")
                .then()
                .body("items", equalTo(List.of()))
                .body("nextCursor", nullValue());
        operator().get("/v1/figures/groups?by=ALL").then().body("items.group", contains("all"));
    }

    private static ValidatableResponse export(String by, String from, String reason) {
        return given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .queryParam("by", by)
                .queryParam("from", from)
                .queryParam("reason", reason)
                .get("/v1/figures.csv")
                .then();
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.staff(Role.OPERATOR)).contentType(ContentType.JSON);
    }

    /** A group of a grouping, of all days. */
    private static JsonPath group(String by, String group) {
        String cursor = null;
        do {
            JsonPath page = operator()
                    .get("/v1/figures/groups?limit=500&by=" + by + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<String> groups = page.getList("items.group");
            int place = groups.indexOf(group);
            if (place >= 0) {
                page.setRootPath("items[" + place + "]");
                return page;
            }
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return new JsonPath("{\"figures\":{}}");
    }

    private static long figure(JsonPath group, String figure) {
        Object value = group.get("figures." + figure);
        return value == null ? 0 : ((Number) value).longValue();
    }
}

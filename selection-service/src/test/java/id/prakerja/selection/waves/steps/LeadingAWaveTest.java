package id.prakerja.selection.waves.steps;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.events.Topics;
import id.prakerja.events.WaveChanged;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ServiceTest
class LeadingAWaveTest {

    @Test
    void everyChangeIsPublishedInOrderWithTheCommitmentFromTheFirst() {
        Stage.closedWave(101, 2, 3);
        Waves.done(Waves.step(101, "draw"));
        Waves.done(Waves.step(101, "determination", Map.of("decree", "SK-101")));
        Waves.done(Waves.step(101, "announcement"));
        JsonPath wave = Waves.show(101);

        patiently().until(() -> changes(101).size() == 7);
        List<WaveChanged> changes = changes(101);
        assertEquals(
                List.of("PLANNED", "OPEN", "CLOSED", "CLOSED", "DRAWN", "DETERMINED", "ANNOUNCED"),
                changes.stream().map(WaveChanged::status).toList());
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L),
                changes.stream().map(WaveChanged::version).toList());
        assertTrue(
                changes.stream().allMatch(change -> change.seedCommitment().equals(wave.getString("seedCommitment"))));
        assertEquals(
                wave.getString("freeze.entryRoot"), changes.get(3).entryRoot(), "the root goes out before the draw");
        WaveChanged last = changes.get(6);
        assertEquals(3, last.entries());
        assertEquals(2, last.selected());
        assertEquals("SK-101", last.decree());
        assertEquals(wave.getString("draw.entryRoot"), last.entryRoot());
    }

    @Test
    void theSameKeyPlansOnceAndOtherContentUnderItIsRefused() {
        Map<String, Object> plan = Waves.plan(102, 100, TestClock.now().plus(Duration.ofDays(900)));

        Response first = Waves.prepare(plan, "plan-102");
        String again =
                Waves.prepare(plan, "plan-102").then().statusCode(202).extract().asString();

        assertEquals(first.asString(), again);
        Waves.approved(first).then().statusCode(201);
        plan.put("quota", 101);
        Waves.refused(Waves.plan(plan, "plan-102"), 409, "IDEMPOTENCY_KEY_REUSED");
        Waves.refused(Waves.plan(plan, "another-key"), 409, "WAVE_EXISTS");
    }

    @Test
    void seatsAreDistributedByPopulationUnlessTheOperatorSaysOtherwise() {
        Instant opens = TestClock.now().plus(Duration.ofDays(900));
        Waves.plan(Waves.plan(103, 800, opens), "plan-103").then().statusCode(201);
        Map<String, Object> table = Waves.plan(104, 800, opens);
        table.put("provinceQuotas", Map.of("32", 500, "91", 200));
        Waves.plan(table, "plan-104").then().statusCode(201);

        Map<String, Integer> byPopulation = Waves.show(103).getMap("provinceQuotas");
        assertEquals(34, byPopulation.size());
        assertEquals(
                800, byPopulation.values().stream().mapToInt(Integer::intValue).sum());
        assertEquals(143, byPopulation.get("32"));
        assertEquals(Map.of("32", 500, "91", 200), Waves.show(104).getMap("provinceQuotas"));
    }

    @Test
    void theSeatsOfAPlannedWaveAreReplacedAndThoseOfAnOpenOneAreNot() {
        Instant opens = TestClock.now().plus(Duration.ofDays(900));
        Waves.plan(Waves.plan(114, 800, opens), "plan-114").then().statusCode(201);
        JsonPath template = Waves.get("/v1/seats-template?quota=900");
        assertEquals(161, template.getInt("provinceQuotas.32"));

        JsonPath changed = Waves.done(Waves.seats(114, Map.of("quota", 900, "provinceQuotas", Map.of("92", 900))));

        assertEquals(900, changed.getInt("quota"));
        assertEquals(Map.of("92", 900), changed.getMap("provinceQuotas"));
        Waves.refused(
                Waves.seats(114, Map.of("quota", 10, "provinceQuotas", Map.of("92", 11))),
                422,
                "PROVINCE_QUOTAS_EXCEED_QUOTA");
        Waves.refused(
                Waves.seats(114, Map.of("quota", 10, "provinceQuotas", Map.of("20", 1))), 422, "PROVINCE_UNKNOWN");
        Waves.done(Waves.step(114, "opening"));
        Waves.refused(Waves.seats(114, Map.of("quota", 1_000)), 409, "WAVE_STATE");
        Waves.done(Waves.step(114, "cancellation", Map.of("reason", "A test")));
    }

    @Test
    void plansThatCannotBeAreRefused() {
        Instant opens = TestClock.now().plus(Duration.ofDays(900));
        Map<String, Object> tooMany = Waves.plan(105, 800, opens);
        tooMany.put("provinceQuotas", Map.of("32", 801));
        Waves.refused(Waves.plan(tooMany, "k-105"), 422, "PROVINCE_QUOTAS_EXCEED_QUOTA");

        Map<String, Object> past = Waves.plan(105, 800, Instant.parse("2020-08-27T05:00:00Z"));
        Waves.refused(Waves.plan(past, "k-106"), 422, "WINDOW_INVALID");

        Map<String, Object> noSeats = Waves.plan(105, 0, opens);
        Waves.refused(Waves.plan(noSeats, "k-107"), 400, "VALIDATION_FAILED")
                .body("violations.field", hasItem("quota"));

        Map<String, Object> noProvince = Waves.plan(105, 10, opens);
        noProvince.put("provinceQuotas", Map.of("West Java", 1));
        Waves.refused(Waves.plan(noProvince, "k-108"), 400, "VALIDATION_FAILED");

        Waves.refused(Waves.plan(Waves.plan(105, 10, opens), ""), 400, "IDEMPOTENCY_KEY_REQUIRED");
    }

    @Test
    void aWaveOpensAndClosesByItself() {
        Instant opens = TestClock.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        Waves.plan(Waves.plan(106, 5, opens), "plan-106").then().statusCode(201);
        assertEquals("PLANNED", Waves.show(106).getString("status"));

        TestClock.advanceTo(opens);
        patiently().until(() -> Waves.show(106).getString("status").equals("OPEN"));
        Instant closes = opens.plus(Duration.ofHours(2));
        Waves.done(Waves.step(106, "extension", Map.of("closesAt", closes.toString())));
        TestClock.advanceTo(opens.plus(Duration.ofMinutes(90)));
        assertEquals("OPEN", Waves.show(106).getString("status"), "extended over its first end");
        TestClock.advanceTo(closes);
        patiently().until(() -> Waves.show(106).getString("status").equals("CLOSED"));

        assertTrue(Waves.show(106).getString("closesAtLocal").endsWith("+07:00"), "shown on Jakarta's calendar too");
    }

    @Test
    void stepsOutOfTurnAreRefusedInBothLanguages() {
        Instant opens = TestClock.now().plus(Duration.ofDays(900));
        Waves.plan(Waves.plan(107, 5, opens), "plan-107").then().statusCode(201);

        Waves.refused(Waves.step(107, "closure"), 409, "WAVE_STATE")
                .body("messages.en", equalTo("Wave 107 is PLANNED; this needs it to be OPEN."))
                .body("messages.id", equalTo("Gelombang 107 berstatus PLANNED; tindakan ini memerlukan status OPEN."));
        Waves.refused(Waves.step(107, "draw"), 409, "WAVE_STATE");
        Waves.refused(Waves.step(107, "determination", Map.of("decree", "SK-107")), 409, "WAVE_STATE");
        Waves.refused(Waves.step(107, "announcement"), 409, "WAVE_STATE");
        Waves.done(Waves.step(107, "opening"));
        Waves.refused(Waves.step(107, "opening"), 409, "WAVE_STATE");
        Waves.refused(Waves.step(107, "extension", Map.of("closesAt", opens.toString())), 422, "EXTENSION_TOO_EARLY");
        assertEquals(
                "No budget",
                Waves.done(Waves.step(107, "cancellation", Map.of("reason", "No budget")))
                        .getString("cancelReason"));
        Waves.refused(Waves.step(107, "draw"), 409, "WAVE_STATE");
        Waves.refused(Waves.step(9999, "closure"), 404, "WAVE_UNKNOWN");
    }

    @Test
    void theDrawWaitsForEntriesUnderWay() {
        Instant now = TestClock.now();
        Map<String, Object> plan = Waves.plan(108, 5, now);
        plan.put("joinGraceSeconds", 600);
        Waves.plan(plan, "plan-108").then().statusCode(201);
        patiently().until(() -> Waves.show(108).getString("status").equals("OPEN"));
        Waves.done(Waves.step(108, "closure"));

        Waves.refused(Waves.step(108, "draw"), 409, "DRAW_TOO_EARLY");
        TestClock.advance(Duration.ofSeconds(601));

        assertEquals("DRAWN", Waves.done(Waves.step(108, "draw")).getString("status"));
    }

    @Test
    void onlyOperatorsLeadWavesAndEverybodySeesThem() {
        Map<String, Object> plan = Waves.plan(109, 5, TestClock.now().plus(Duration.ofDays(900)));
        Waves.plan(plan, "plan-109").then().statusCode(201);

        for (String role : List.of(Role.APPLICANT, Role.OFFICER, Role.CURATOR, Role.FINANCE, Role.AUDITOR)) {
            given().auth()
                    .oauth2(Tokens.staff(role))
                    .noContentType()
                    .post("/v1/waves/109/opening")
                    .then()
                    .statusCode(403);
            given().auth()
                    .oauth2(Tokens.staff(role))
                    .get("/v1/waves/109")
                    .then()
                    .statusCode(200);
        }
        given().get("/v1/waves/109").then().statusCode(200);
        given().noContentType()
                .post("/v1/waves/109/opening")
                .then()
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void wavesAreListedPageByPage() {
        for (int wave = 111; wave <= 113; wave++) {
            Map<String, Object> plan = Waves.plan(wave, 5, TestClock.now().plus(Duration.ofDays(900)));
            Waves.plan(plan, "plan-" + wave).then().statusCode(201);
        }

        JsonPath first = Waves.get("/v1/waves?limit=2");
        JsonPath second = Waves.get("/v1/waves?limit=2&cursor=" + first.getString("nextCursor"));

        assertEquals(2, first.getList("items").size());
        List<Integer> pages = first.getList("items.wave", Integer.class);
        assertFalse(second.getList("items.wave", Integer.class).contains(pages.get(1)));
        assertTrue(second.getInt("items[0].wave") > pages.get(1));
    }

    private List<WaveChanged> changes(int wave) {
        return Topic.named(Topics.WAVE_CHANGED).read(WaveChanged.class).stream()
                .filter(change -> change.wave() == wave)
                .toList();
    }
}

package id.prakerja.selection.draw.draw;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.draw.domain.Commitment;
import id.prakerja.events.ApplicantRegistered;
import id.prakerja.selection.support.People;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class DrawingAWaveTest {

    @Test
    void aDrawSelectsExactlyTheQuotaAndCanBeChecked() {
        Stage.open(201, 10);
        String commitment = Waves.show(201).getString("seedCommitment");
        List<UUID> priority = Stage.join(201, 30, "32", true);
        List<UUID> others = Stage.join(201, 20, "33", false);
        Stage.awaitEntries(201, 50, 50);
        Waves.done(Waves.step(201, "closure"));
        assertNull(Waves.show(201).getString("draw"), "nothing of the draw shows before it");

        JsonPath drawn = Waves.done(Waves.step(201, "draw"));

        assertEquals("DRAWN", drawn.getString("status"));
        assertEquals(50, drawn.getInt("entries"));
        assertEquals(10, drawn.getInt("selected"));
        byte[] seed = HexFormat.of().parseHex(drawn.getString("draw.seed"));
        assertEquals(commitment, Commitment.of(seed));
        List<UUID> selected = Stage.selected(201);
        assertEquals(10, new HashSet<>(selected).size());
        List<UUID> everyone = new ArrayList<>(priority);
        everyone.addAll(others);
        assertTrue(everyone.containsAll(selected));
    }

    @Test
    void entriesAreJudgedOnceInWhateverOrderTheyCame() {
        Stage.open(202, 100);
        Instant now = TestClock.now();
        ApplicantRegistered early = People.registered(People.someone(), "31", false, now);
        ApplicantRegistered official = People.registered(People.someone(), "31", false, "CIVIL_SERVANT", 1990, now);
        ApplicantRegistered child = People.registered(People.someone(), "31", false, "UNEMPLOYED", 2019, now);
        UUID unregistered = People.someone();
        ApplicantRegistered late = People.registered(People.someone(), "31", false, now);
        ApplicantRegistered afterFreeze = People.registered(People.someone(), "31", false, now);

        // Joins before registrations, one of them twice; one made after the close, delivered before.
        Stage.join(202, List.of(early.applicantId(), official.applicantId(), early.applicantId()), now);
        Stage.join(202, List.of(child.applicantId(), unregistered), now);
        Stage.join(202, List.of(late.applicantId()), now.plus(Duration.ofHours(5)));
        Stage.register(List.of(early, official, early, child, late, afterFreeze));
        Stage.awaitEntries(202, 5, 4);
        Waves.done(Waves.step(202, "closure"));
        JsonPath drawn = Waves.done(Waves.step(202, "draw"));
        Stage.join(202, List.of(afterFreeze.applicantId()), now);
        patiently().until(() -> Waves.figures(202).getInt("arrivedAfterFreeze") == 1);

        assertEquals(5, drawn.getInt("entries"));
        assertEquals(List.of(early.applicantId()), Stage.selected(202), "there was a seat for everyone eligible");
        assertEquals(
                Map.of("OCCUPATION_EXCLUDED", 1, "TOO_YOUNG", 1, "REGISTRATION_MISSING", 1, "JOINED_AFTER_CLOSING", 1),
                Waves.figures(202).getMap("excludedByReason"));
        assertEquals("OCCUPATION_EXCLUDED", result(202, official.applicantId()).getString("reasonCode"));
        assertEquals(
                "ARRIVED_AFTER_FREEZE", result(202, afterFreeze.applicantId()).getString("reasonCode"));
        assertEquals("NOT_JOINED", result(202, People.someone()).getString("outcome"));
    }

    @Test
    void aPersonSeesTheResultFromTheAnnouncementOn() {
        List<UUID> people = Stage.closedWave(203, 3, 8);
        Waves.done(Waves.step(203, "draw"));
        List<UUID> selected = Stage.selected(203);
        UUID winner = selected.get(0);
        UUID loser =
                people.stream().filter(id -> !selected.contains(id)).findFirst().orElseThrow();
        assertEquals("PENDING", Waves.ownResult(203, winner).getString("outcome"));
        assertEquals("SELECTED", result(203, winner).getString("outcome"), "an operator sees it from the draw on");

        Waves.done(Waves.step(203, "determination", Map.of("decree", "SK-203")));
        Waves.done(Waves.step(203, "announcement"));

        assertEquals("SELECTED", Waves.ownResult(203, winner).getString("outcome"));
        JsonPath lost = Waves.ownResult(203, loser);
        assertEquals("NOT_SELECTED", lost.getString("outcome"));
        assertEquals("NOT_SELECTED", lost.getString("reasonCode"));
        assertEquals(8, lost.getInt("of"));
        assertTrue(lost.getInt("rank") > 3 && lost.getInt("rank") <= 8);
        assertEquals("32", lost.getString("province"));
        assertEquals("PUBLIC", lost.getString("stratum"));
        assertEquals(Waves.show(203).getString("draw.entryRoot"), lost.getString("entryRoot"));
        given().auth()
                .oauth2(Tokens.applicant(loser))
                .get("/v1/waves/203/results/{id}", winner)
                .then()
                .statusCode(403);
    }

    @Test
    void whoHasNoSeatStandsOnTheReserveListInRankOrder() {
        List<UUID> people = Stage.closedWave(209, 3, 8);
        assertEquals(List.of(), Waves.get("/v1/waves/209/reserve").getList("items"), "nobody before the draw");
        Waves.done(Waves.step(209, "draw"));

        JsonPath first = Waves.get("/v1/waves/209/reserve?limit=2");
        JsonPath rest = Waves.get("/v1/waves/209/reserve?cursor=" + first.getString("nextCursor"));

        List<Integer> ranks = new ArrayList<>(first.getList("items.rank", Integer.class));
        ranks.addAll(rest.getList("items.rank", Integer.class));
        assertEquals(List.of(4, 5, 6, 7, 8), ranks);
        List<String> everyone = new ArrayList<>(first.getList("items.applicantId", String.class));
        everyone.addAll(rest.getList("items.applicantId", String.class));
        Stage.selected(209).forEach(selected -> everyone.add(selected.toString()));
        assertEquals(
                people.stream().map(UUID::toString).sorted().toList(),
                everyone.stream().sorted().toList());
    }

    @Test
    void aWaveWithFewerPeopleThanSeatsStaysUnderfilled() {
        Stage.open(204, 50);
        List<UUID> people = Stage.join(204, 7, "32", false);
        Stage.awaitEntries(204, 7, 7);
        // Some clients name a content type even where they send nothing.
        Waves.done(Waves.approved(given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .contentType(ContentType.JSON)
                .post("/v1/waves/204/closure")));

        JsonPath drawn = Waves.done(Waves.step(204, "draw"));

        assertEquals(7, drawn.getInt("selected"));
        assertEquals(new HashSet<>(people), new HashSet<>(Stage.selected(204)));
    }

    @Test
    void aWaveIsDrawnOnce() {
        Stage.closedWave(205, 2, 5);
        Waves.done(Waves.step(205, "draw"));
        List<UUID> selected = Stage.selected(205);

        Waves.refused(Waves.step(205, "draw"), 409, "WAVE_STATE");

        assertEquals(selected, Stage.selected(205));
    }

    @Test
    void nobodyIsSelectedByTwoWaves() {
        List<UUID> people = Stage.closedWave(206, 5, 5);
        Waves.done(Waves.step(206, "draw"));
        Stage.open(207, 5);
        Stage.join(207, people, TestClock.now());
        Stage.awaitEntries(207, 5, 5);
        Waves.done(Waves.step(207, "closure"));

        JsonPath second = Waves.done(Waves.step(207, "draw"));

        assertEquals(0, second.getInt("selected"));
        assertEquals(Map.of("ALREADY_PARTICIPANT", 5), Waves.figures(207).getMap("excludedByReason"));
    }

    @Test
    void affirmativeSeatsGoToPeopleWithADisabilityOrOfAListedRegency() {
        Instant now = TestClock.now();
        Map<String, Object> plan = Waves.plan(210, 10, now);
        plan.put("priorityShareBasisPoints", 0);
        plan.put("affirmativeShareBasisPoints", 2_000);
        plan.put("underdevelopedRegencies", Map.of("list", "Perpres 63/2020", "regencies", List.of("5301")));
        plan.put("provinceQuotas", Map.of("53", 10));
        Waves.plan(plan, "plan-210").then().statusCode(201);
        patiently().until(() -> Waves.show(210).getString("status").equals("OPEN"));
        ApplicantRegistered listed = People.registered(People.someone(), "53", false, now);
        ApplicantRegistered disabled =
                People.withDisability(People.ofRegency(People.registered(People.someone(), "53", false, now), "5371"));
        List<ApplicantRegistered> others = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            others.add(People.ofRegency(People.registered(People.someone(), "53", false, now), "5371"));
        }
        List<ApplicantRegistered> everyone = new ArrayList<>(others);
        everyone.addAll(List.of(listed, disabled));
        Stage.register(everyone);
        Stage.join(210, everyone.stream().map(ApplicantRegistered::applicantId).toList(), now);
        Stage.awaitEntries(210, 42, 42);
        Waves.done(Waves.step(210, "closure"));

        Waves.done(Waves.step(210, "draw"));

        assertEquals(2, Waves.figures(210).getInt("affirmativeSelected"));
        assertEquals("AFFIRMATIVE", result(210, listed.applicantId()).getString("reasonCode"));
        assertEquals("AFFIRMATIVE", result(210, disabled.applicantId()).getString("reasonCode"));
        assertEquals("Perpres 63/2020", Waves.show(210).getString("affirmative.regencyList"));
    }

    @Test
    void thePublicRandomValueIsTheOneThatWasAnnouncedBeforeTheOpening() {
        Instant opens = TestClock.now().plus(Duration.ofMinutes(5));
        Waves.plan(Waves.plan(208, 1, opens), "plan-208").then().statusCode(201);
        Instant closes = Instant.parse(Waves.show(208).getString("closesAt"));
        Waves.refused(
                Waves.announceRandomness(208, "SDSB of today", closes.minusMillis(1)), 422, "RANDOMNESS_BEFORE_FREEZE");
        Instant comes = closes.plusSeconds(3_600);
        Waves.announceRandomness(208, "SDSB of today, all six numbers", comes)
                .then()
                .statusCode(200);
        Waves.done(Waves.step(208, "opening"));
        Waves.refused(
                Waves.step(
                        208,
                        "extension",
                        Map.of("closesAt", closes.plus(Duration.ofDays(1)).toString())),
                422,
                "RANDOMNESS_BEFORE_FREEZE");
        Waves.refused(Waves.announceRandomness(208, "Another one", comes.plusSeconds(60)), 409, "WAVE_STATE");
        Stage.join(208, 3, "32", false);
        Stage.awaitEntries(208, 3, 3);
        TestClock.advanceTo(closes);
        patiently().until(() -> Waves.show(208).getString("status").equals("CLOSED"));
        Waves.freeze(208);
        Waves.refused(Waves.prepare(208, "draw", Map.of()), 422, "RANDOMNESS_REQUIRED");
        Map<String, Object> value = Map.of("publicRandomness", "031724314044");
        Waves.refused(Waves.prepare(208, "draw", value), 409, "RANDOMNESS_TOO_EARLY");
        Stage.timeComesTo(comes);
        Waves.refused(
                Waves.step(208, "draw", Map.of("publicRandomness", "03 17 24 31 40 44")), 422, "RANDOMNESS_MALFORMED");

        JsonPath drawn = Waves.done(Waves.step(208, "draw", value));

        assertEquals("031724314044", drawn.getString("draw.publicRandomness"));
        assertEquals("SDSB of today, all six numbers", drawn.getString("draw.randomnessSource"));
        assertNotEquals(drawn.getString("draw.entryRoot"), drawn.getString("draw.outcomeRoot"));
    }

    private static JsonPath result(int wave, UUID person) {
        return Waves.get("/v1/waves/%d/results/%s".formatted(wave, person));
    }
}

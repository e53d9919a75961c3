package id.prakerja.selection.candidates.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.prakerja.events.ApplicantJoined;
import id.prakerja.events.Topics;
import id.prakerja.selection.support.Lists;
import id.prakerja.selection.support.People;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class JudgingByRulesTest {

    @Test
    void theFreezeNamesTheListVersionsItJudgedByAndLaterOnesChangeNothing() {
        Stage.open(601, 10);
        List<UUID> people = Stage.join(601, 4, "32", false);
        Lists.holdExclusion("BLACKLIST_601", people.subList(0, 1));
        changeRules(601, listRule("BLACKLIST_601", "EXCLUDES"));
        Stage.awaitEntries(601, 4, 4);
        Waves.done(Waves.step(601, "closure"));

        Waves.done(Waves.step(601, "draw"));
        Lists.exclude("BLACKLIST_601", 2, people.subList(1, 2));
        Lists.publish("EXCLUSION", "BLACKLIST_601", 2, 2, 1, 0);
        Lists.awaitHeld("BLACKLIST_601", 2);

        assertFalse(Stage.selected(601).contains(people.get(0)));
        JsonPath result = Waves.get("/v1/waves/601/results/" + people.get(0));
        assertEquals("LISTED", result.getString("reasonCode"));
        assertEquals("BLACKLIST_601", result.getString("reasons[0].list"));
        assertEquals(1, result.getInt("reasons[0].listVersion"));
        JsonPath freeze = Waves.get("/v1/waves/601/judgements");
        assertEquals("FREEZE", freeze.getString("[0].stage"));
        assertEquals(2, freeze.getInt("[0].rulesVersion"));
        assertEquals(
                List.of(1), freeze.getList("[0].lists.findAll { it.list == 'BLACKLIST_601' }.version", Integer.class));
    }

    @Test
    void aDryRunCountsWhatEachRuleWouldExcludeAndChangesNothing() {
        Stage.open(602, 10);
        Instant now = TestClock.now();
        Stage.register(List.of(
                People.registered(id(1), "32", false, "INFORMAL", 1990, now),
                People.registered(id(2), "32", true, "LAID_OFF", 1960, now),
                People.registered(id(3), "32", false, "CIVIL_SERVANT", 1960, now),
                People.registered(id(4), "32", true, "LAID_OFF", 1990, now)));
        Stage.join(602, List.of(id(1), id(2), id(3), id(4)), now);
        Stage.awaitEntries(602, 4, 4);

        JsonPath stricter = Waves.done(dryRun(
                602,
                List.of(
                        Map.of("rule", "OCCUPATION", "groups", List.of("CIVIL_SERVANT")),
                        Map.of("rule", "MAXIMUM_AGE", "years", 50))));

        assertEquals(2, stricter.getInt("result.eligible"));
        assertEquals(1, stricter.getInt("result.prioritised"));
        assertEquals(Map.of("OCCUPATION_EXCLUDED", 1, "TOO_OLD", 1), stricter.getMap("result.excludedByReason"));
        assertEquals(Map.of("OCCUPATION_EXCLUDED", 1, "TOO_OLD", 2), stricter.getMap("result.matchedByReason"));
        assertEquals(4, stricter.getInt("done"));
        assertEquals(2, Waves.get("/v1/waves/602/dry-run").getInt("result.eligible"), "it is kept to be read");
        assertEquals(3, Waves.done(Waves.step(602, "dry-run")).getInt("result.eligible"), "by the wave's own rules");
        assertEquals(1, Waves.show(602).getInt("rules.version"));
        Waves.refused(dryRun(602, List.of(Map.of("rule", "MAXIMUM_AGE"))), 422, "RULE_INCOMPLETE");
        Waves.done(Waves.step(602, "closure"));
        Waves.done(Waves.step(602, "draw"));
        Waves.refused(Waves.step(602, "dry-run"), 409, "WAVE_FROZEN");
    }

    @Test
    void rulesChangeUnderTheirVersionWhilePeopleCanJoinAndEveryVersionIsKept() {
        Stage.closedWave(603, 1, 1);
        Waves.refused(Waves.rules(603, 1, List.of()), 409, "WAVE_STATE");
        Stage.open(604, 1);

        JsonPath changed = Waves.done(Waves.rules(604, 1, List.of(Map.of("rule", "MINIMUM_AGE", "years", 21))));
        Waves.refused(Waves.rules(604, 1, List.of()), 409, "RULES_CHANGED");

        assertEquals(2, changed.getInt("rules.version"));
        JsonPath history = Waves.get("/v1/waves/604/rules");
        assertEquals(List.of(1, 2), history.getList("version", Integer.class));
        assertEquals(21, history.getInt("[1].rules[0].years"));
        // Everybody reads the rules; who approved them is read by staff alone.
        assertEquals(
                List.of("operator-2"),
                Waves.get("/v1/proposals?subject=waves/604&status=APPROVED")
                        .getList("items.findAll { it.kind == 'RULES' }.decidedBy"));
    }

    @Test
    void aListThatTheRulesRequireMustBeHeldBeforeAnythingIsFrozen() {
        Stage.open(605, 1);
        List<UUID> people = Stage.join(605, 2, "32", false);
        changeRules(605, Map.of("rule", "LIST", "list", "REQUIRED_605", "effect", "EXCLUDES", "required", true));
        Stage.awaitEntries(605, 2, 2);
        Waves.done(Waves.step(605, "closure"));

        Waves.refused(Waves.prepareOverride(605, "A test"), 409, "LIST_NOT_HELD");
        Lists.holdExclusion("REQUIRED_605", people.subList(0, 1));

        assertEquals(1, Waves.done(Waves.step(605, "draw")).getInt("selected"));
        assertEquals(people.subList(1, 2), Stage.selected(605));
    }

    @Test
    void aPersonLearnsEveryReasonBeforeTheFreezeAndNobodyElses() {
        Stage.open(606, 1);
        Instant now = TestClock.now();
        UUID person = People.someone();
        Stage.register(List.of(People.registered(person, "32", false, "CIVIL_SERVANT", 1990, now)));
        Stage.join(606, List.of(person), now);
        Lists.holdExclusion("BLACKLIST_606", List.of(person));
        changeRules(606, listRule("BLACKLIST_606", "EXCLUDES"));
        Stage.awaitEntries(606, 1, 1);

        JsonPath judged =
                asApplicant(person, person).then().statusCode(200).extract().jsonPath();

        assertFalse(judged.getBoolean("eligible"));
        assertEquals(List.of("OCCUPATION_EXCLUDED", "LISTED"), judged.getList("reasons.code"));
        assertEquals(1, judged.getInt("reasons[1].listVersion"));
        asApplicant(People.someone(), person).then().statusCode(403);
        assertFalse(Waves.get("/v1/waves/606/eligibility/" + People.someone()).getBoolean("joined"));
    }

    @Test
    void aPriorityListPutsAPersonOnThePriorityShare() {
        Stage.open(607, 1);
        List<UUID> people = Stage.join(607, 2, "32", false);
        Lists.prioritise("LAID_OFF_607", 1, people.subList(0, 1));
        Lists.publish("PRIORITY", "LAID_OFF_607", 1, 1, 1, 0);
        Lists.awaitHeld("LAID_OFF_607", 1);
        Stage.awaitEntries(607, 2, 2);
        Waves.done(Waves.step(607, "closure"));
        Waves.done(Waves.step(607, "draw"));

        assertEquals(
                "PRIORITY", Waves.get("/v1/waves/607/results/" + people.get(0)).getString("stratum"));
        assertEquals(
                "PUBLIC", Waves.get("/v1/waves/607/results/" + people.get(1)).getString("stratum"));
    }

    @Test
    void ageIsCountedOnTheDayOfJoining() {
        Stage.open(608, 10);
        Instant now = TestClock.now();
        int year = now.atZone(ZoneId.of("Asia/Jakarta")).getYear();
        Stage.register(List.of(
                People.registered(id(11), "32", false, "INFORMAL", year - 18, now),
                People.registered(id(12), "32", false, "INFORMAL", year - 18, now),
                People.registered(id(13), "32", false, "INFORMAL", year - 18, now)));
        Topic.named(Topics.APPLICANT_JOINED)
                .publishAll(List.of(
                        new Topic.Keyed(id(11), new ApplicantJoined(id(11), 608, "ONLINE", now, 17)),
                        new Topic.Keyed(id(12), new ApplicantJoined(id(12), 608, "ONLINE", now, 18)),
                        new Topic.Keyed(id(13), new ApplicantJoined(id(13), 608, "ONLINE", now))));
        Stage.awaitEntries(608, 3, 3);

        assertEquals(List.of("TOO_YOUNG"), reasons(608, id(11)));
        assertEquals(List.of(), reasons(608, id(12)));
        assertEquals(List.of(), reasons(608, id(13)), "calendar years count where the age was not said");
    }

    private static List<String> reasons(int wave, UUID person) {
        return Waves.get("/v1/waves/" + wave + "/eligibility/" + person).getList("reasons.code");
    }

    private static UUID id(int n) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_6020L + n);
    }

    private static Map<String, Object> listRule(String list, String effect) {
        return Map.of("rule", "LIST", "list", list, "effect", effect);
    }

    /** The programme's occupation rule and one more. */
    private static void changeRules(int wave, Map<String, Object> rule) {
        Map<String, Object> occupation = Map.of("rule", "OCCUPATION", "groups", List.of("CIVIL_SERVANT"));
        Waves.done(Waves.rules(wave, 1, List.of(occupation, rule)));
    }

    private static Response dryRun(int wave, List<Map<String, Object>> rules) {
        return Waves.step(wave, "dry-run", Map.of("priority", "EITHER", "rules", rules));
    }

    private static Response asApplicant(UUID caller, UUID person) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.applicant(caller))
                .get("/v1/waves/606/eligibility/{person}", person);
    }
}

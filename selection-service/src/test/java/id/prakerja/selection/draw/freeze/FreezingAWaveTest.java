package id.prakerja.selection.draw.freeze;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.events.ApplicantRegistered;
import id.prakerja.events.JoinsCounted;
import id.prakerja.events.Topics;
import id.prakerja.events.WaveChanged;
import id.prakerja.selection.support.Lists;
import id.prakerja.selection.support.People;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import id.prakerja.testkit.Waiting;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The list is fixed before the public random value exists, complete, and nothing that arrives later matters. */
@ServiceTest
class FreezingAWaveTest {

    @Inject
    FreezeCalendar calendar;

    @Test
    void theListIsFrozenOnceEveryJoinThatWasCountedHasCome() {
        Stage.open(241, 2);
        Stage.join(241, 3, "32", false);
        Stage.awaitEntries(241, 3, 3);
        Waves.done(Waves.step(241, "closure"));
        counted(241, 4);
        patiently().until(() -> Waves.frozen(241).get("joinsCounted") != null);
        assertEquals(3, Waves.frozen(241).getInt("arrived"));
        look();
        assertNull(Waves.frozen(241).get("freeze"), "one join is on its way");
        Waves.refused(Waves.prepare(241, "draw", Map.of()), 409, "WAVE_NOT_FROZEN");

        Stage.join(241, 1, "32", false);
        patiently().until(() -> Waves.frozen(241).get("freeze") != null);

        JsonPath frozen = Waves.frozen(241);
        assertEquals(4, frozen.getInt("freeze.joined"));
        assertEquals(4, frozen.getInt("freeze.joinsCounted"));
        assertNull(frozen.get("freeze.overrideReason"));
        WaveChanged published = lastOf(241);
        assertEquals("CLOSED", published.status());
        assertEquals(frozen.getString("freeze.entryRoot"), published.entryRoot());
        assertEquals(4, published.entries());
        assertEquals(frozen.getLong("freeze.value.round"), published.freeze().drandRound());
        assertEquals(1, published.freeze().rulesVersion());
        assertTrue(!published.freeze().drawDueAt().isBefore(published.freeze().frozenAt()), "the value comes later");
    }

    @Test
    void aJoinThatNobodyCountedKeepsTheListFromBeingFrozenUntilTwoPeopleSayWhyInPublic() {
        Stage.open(242, 2);
        Instant inTime = TestClock.now();
        Stage.join(242, 3, "32", false);
        Stage.awaitEntries(242, 3, 3);
        Waves.done(Waves.step(242, "closure"));
        // Somebody who can write to the topic adds a friend with a time within the window.
        UUID friend = People.someone();
        Stage.register(List.of(People.registered(friend, "32", false, inTime)));
        Stage.join(242, List.of(friend), inTime);
        patiently().until(() -> Waves.frozen(242).getInt("arrived") == 4);
        counted(242, 3);
        patiently().until(() -> Waves.frozen(242).get("joinsCounted") != null);
        look();
        assertNull(Waves.frozen(242).get("freeze"));

        Response override = Waves.prepareOverride(242, "One join came in by the emergency form");
        override.then().statusCode(202).body("facts.arrived", equalTo(4)).body("facts.joinsCounted", equalTo(3));
        Waves.refused(Waves.approve(override, Tokens.staff(Role.OPERATOR)), 403, "SAME_ACCOUNT");
        Waves.done(Waves.approve(override, Tokens.staff(Role.OPERATOR, Waves.SECOND_OPERATOR)));
        patiently().until(() -> Waves.frozen(242).get("freeze") != null);

        JsonPath open = given().get("/v1/waves/242").jsonPath();
        assertEquals("One join came in by the emergency form", open.getString("freeze.overrideReason"));
        assertEquals(3, open.getInt("freeze.joinsCounted"));
        assertEquals(4, open.getInt("freeze.joined"));
        assertEquals(
                "One join came in by the emergency form", lastOf(242).freeze().overrideReason());
    }

    @Test
    void whatCountsAreTheEntriesThemselvesWhateverWasCountedOfThemAsTheyCame() throws SQLException {
        Stage.open(248, 2);
        UUID unwanted = Stage.join(248, 4, "32", false).get(0);
        Stage.awaitEntries(248, 4, 4);
        Waves.done(Waves.step(248, "closure"));
        // A superuser takes somebody out, behind the triggers' back.
        Instant joinedAt = TestClock.now();
        behindTheTriggers("delete from wave_entry where wave = 248 and applicant_id = '%s'".formatted(unwanted));
        counted(248, 4);
        patiently().until(() -> Waves.frozen(248).get("joinsCounted") != null);
        assertEquals(4, Waves.frozen(248).getInt("arrived"));
        look();
        Waves.refused(Waves.prepare(248, "draw", Map.of()), 409, "WAVE_NOT_FROZEN");
        assertNull(Waves.frozen(248).get("freeze"), "one join is missing");

        behindTheTriggers(
                "insert into wave_entry values (248, '%s', 'ONLINE', '%s', false, 30)".formatted(unwanted, joinedAt));
        patiently().until(() -> Waves.frozen(248).get("freeze") != null);
        assertEquals(4, Waves.frozen(248).getInt("freeze.joined"));
    }

    private static void behindTheTriggers(String tampering) throws SQLException {
        Database.tamper("""
            alter table wave_entry disable trigger user;
            %s;
            alter table wave_entry enable trigger user\
            """.formatted(tampering));
    }

    @Test
    void nothingThatArrivesAfterTheFreezeMatters() {
        Stage.open(243, 2);
        Instant now = TestClock.now();
        List<UUID> people = Stage.join(243, 6, "32", false);
        Stage.awaitEntries(243, 6, 6);
        Waves.done(Waves.step(243, "closure"));
        String root = Waves.freeze(243).getString("freeze.entryRoot");

        UUID late = Stage.join(243, 1, "32", false).get(0);
        ApplicantRegistered moved = People.registered(people.get(0), "33", true, now.plusSeconds(1));
        Stage.register(List.of(moved));
        Lists.holdExclusion("DECEASED", people.subList(1, 3));
        patiently().until(() -> Waves.figures(243).getInt("arrivedAfterFreeze") == 1);
        Database.awaitCount(
                1, "select count(*) from applicant where applicant_id = $1 and province = '33'", people.get(0));
        JsonPath drawn = Waves.done(Waves.step(243, "draw"));

        assertEquals(root, drawn.getString("draw.entryRoot"));
        assertEquals(6, drawn.getInt("entries"));
        assertEquals(0, Waves.figures(243).getMap("excludedByReason").size());
        assertEquals(
                "ARRIVED_AFTER_FREEZE",
                Waves.get("/v1/waves/243/results/" + late).getString("reasonCode"));
        assertEquals(
                "32", Waves.get("/v1/waves/243/results/" + people.get(0)).getString("province"), "as at the freeze");
    }

    @Test
    void whoChangesTheStoredListCannotDraw() throws SQLException {
        Stage.closedWave(244, 2, 6);
        Waves.freeze(244);
        assertThrows(
                SQLException.class,
                () -> Database.tamper("update draw_record set leaves = leaves || leaves where wave = 244"));
        assertThrows(SQLException.class, () -> Database.tamper("update wave set frozen_list = null where wave = 244"));

        // A superuser can.
        Database.tamper("""
            alter table draw_record disable trigger draw_record_is_immutable;
            update draw_record set leaves = overlay(leaves placing '33'::bytea from 17 for 2) where wave = 244;
            alter table draw_record enable trigger draw_record_is_immutable\
            """);

        assertEquals(500, Waves.step(244, "draw").statusCode());
        assertEquals("CLOSED", Waves.show(244).getString("status"));
    }

    @Test
    void aDrawThatIsHeldBackIsShownToEverybody() {
        Stage.closedWave(245, 1, 2);
        assertNull(given().get("/v1/waves/245").jsonPath().get("overdue"));
        Waves.freeze(245);
        TestClock.advance(Duration.ofMinutes(16));

        patiently().until(() -> Boolean.parseBoolean(Waves.show(245).getString("overdue")));

        Waves.done(Waves.step(245, "draw"));
        assertNull(Waves.show(245).get("overdue"));
    }

    @Test
    void oneSeatIsGivenOnceEvenWhereTwoListsAreFrozenBeforeEitherIsDrawn() {
        List<UUID> people = Stage.closedWave(246, 2, 2);
        Waves.freeze(246);
        Stage.open(247, 2);
        Stage.join(247, people, TestClock.now());
        Stage.awaitEntries(247, 2, 2);
        Waves.done(Waves.step(247, "closure"));
        Waves.freeze(247);

        Waves.done(Waves.step(246, "draw"));
        Waves.done(Waves.step(247, "draw"));
        Waves.done(Waves.step(247, "determination", Map.of("decree", "SK-247")));
        Waves.done(Waves.step(246, "determination", Map.of("decree", "SK-246")));

        assertEquals(0, Stage.selected(247).size());
        assertEquals(2, Stage.selected(246).size());
        Waves.done(Waves.step(247, "announcement"));
        assertNotNull(Waves.get("/v1/waves/247/determination-list").get("items[0].reasons"));
    }

    /** The calendar has looked once more, whenever it does by itself. */
    private void look() {
        TestClock.advance(Duration.ofSeconds(3));
        calendar.freezeDue().await().atMost(Waiting.PATIENCE);
    }

    private void counted(int wave, long joined) {
        Instant now = TestClock.now();
        Topic.named(Topics.JOINS_COUNTED).publish(UUID.randomUUID(), new JoinsCounted(wave, joined, now, now));
    }

    private WaveChanged lastOf(int wave) {
        return patiently()
                .until(
                        () -> Topic.named(Topics.WAVE_CHANGED).read(WaveChanged.class).stream()
                                .filter(change -> change.wave() == wave)
                                .reduce((one, next) -> next),
                        change -> change.isPresent() && change.get().freeze() != null)
                .orElseThrow();
    }
}

package id.prakerja.selection.draw.freeze;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.events.ApplicantRegistered;
import id.prakerja.events.JoinsCounted;
import id.prakerja.events.Topics;
import id.prakerja.events.WaveChanged;
import id.prakerja.infrastructure.LocalInfrastructureResource;
import id.prakerja.selection.support.Database;
import id.prakerja.selection.support.Lists;
import id.prakerja.selection.support.People;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Tokens;
import id.prakerja.selection.support.Topic.Keyed;
import id.prakerja.selection.support.Waves;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
@QuarkusTest
@WithTestResource(
        value = LocalInfrastructureResource.class,
        initArgs = {@ResourceArg(name = "postgres", value = "selection"), @ResourceArg(name = "kafka", value = "true")})
class FreezingAWaveTest {

    @Inject
    Stage stage;

    @Test
    void theListIsFrozenOnceEveryJoinThatWasCountedHasCome() {
        stage.open(241, 2);
        stage.join(241, 3, "32", false);
        stage.awaitEntries(241, 3, 3);
        Waves.done(Waves.step(241, "closure"));
        counted(241, 4);
        patiently().until(() -> Waves.frozen(241).get("joinsCounted") != null);
        assertEquals(3, Waves.frozen(241).getInt("arrived"));
        stage.time().pass(Duration.ofSeconds(3));
        assertNull(Waves.frozen(241).get("freeze"), "one join is on its way");
        Waves.refused(Waves.prepare(241, "draw", Map.of()), 409, "WAVE_NOT_FROZEN");

        stage.join(241, 1, "32", false);
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
        stage.open(242, 2);
        Instant inTime = stage.time().now();
        stage.join(242, 3, "32", false);
        stage.awaitEntries(242, 3, 3);
        Waves.done(Waves.step(242, "closure"));
        // Somebody who can write to the topic adds a friend with a time within the window.
        UUID friend = People.someone();
        stage.register(List.of(People.registered(friend, "32", false, inTime)));
        stage.join(242, List.of(friend), inTime);
        patiently().until(() -> Waves.frozen(242).getInt("arrived") == 4);
        counted(242, 3);
        patiently().until(() -> Waves.frozen(242).get("joinsCounted") != null);
        stage.time().pass(Duration.ofSeconds(3));
        assertNull(Waves.frozen(242).get("freeze"));

        Response override = Waves.prepareOverride(242, "One join came in by the emergency form");
        override.then().statusCode(202).body("facts.arrived", equalTo(4)).body("facts.joinsCounted", equalTo(3));
        Waves.refused(Waves.approve(override, Tokens.operator()), 403, "SAME_ACCOUNT");
        Waves.done(Waves.approve(override, Tokens.secondOperator()));
        patiently().until(() -> Waves.frozen(242).get("freeze") != null);

        JsonPath open = given().get("/v1/waves/242").jsonPath();
        assertEquals("One join came in by the emergency form", open.getString("freeze.overrideReason"));
        assertEquals(3, open.getInt("freeze.joinsCounted"));
        assertEquals(4, open.getInt("freeze.joined"));
        assertEquals(
                "One join came in by the emergency form", lastOf(242).freeze().overrideReason());
    }

    @Test
    void nothingThatArrivesAfterTheFreezeMatters() {
        stage.open(243, 2);
        Instant now = stage.time().now();
        List<UUID> people = stage.join(243, 6, "32", false);
        stage.awaitEntries(243, 6, 6);
        Waves.done(Waves.step(243, "closure"));
        String root = Waves.freeze(243).getString("freeze.entryRoot");

        UUID late = stage.join(243, 1, "32", false).get(0);
        ApplicantRegistered moved = People.registered(people.get(0), "33", true, now.plusSeconds(1));
        stage.register(List.of(moved));
        new Lists(stage).holdExclusion("DECEASED", people.subList(1, 3));
        patiently().until(() -> Waves.figures(243).getInt("arrivedAfterFreeze") == 1);
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
        stage.closedWave(244, 2, 6);
        Waves.freeze(244);
        assertThrows(
                SQLException.class,
                () -> Database.run("update draw_record set leaves = leaves || leaves where wave = 244"));
        assertThrows(SQLException.class, () -> Database.run("update wave set frozen_list = null where wave = 244"));

        // A superuser can.
        Database.run("""
                alter table draw_record disable trigger draw_record_is_immutable;
                update draw_record set leaves = overlay(leaves placing '33'::bytea from 17 for 2) where wave = 244;
                alter table draw_record enable trigger draw_record_is_immutable""");

        assertEquals(500, Waves.step(244, "draw").statusCode());
        assertEquals("CLOSED", Waves.show(244).getString("status"));
    }

    @Test
    void aDrawThatIsHeldBackIsShownToEverybody() {
        stage.closedWave(245, 1, 2);
        assertNull(given().get("/v1/waves/245").jsonPath().get("overdue"));
        Waves.freeze(245);
        stage.time().pass(Duration.ofMinutes(16));

        patiently().until(() -> Boolean.parseBoolean(Waves.show(245).getString("overdue")));

        Waves.done(Waves.step(245, "draw"));
        assertNull(Waves.show(245).get("overdue"));
    }

    @Test
    void oneSeatIsGivenOnceEvenWhereTwoListsAreFrozenBeforeEitherIsDrawn() {
        List<UUID> people = stage.closedWave(246, 2, 2);
        Waves.freeze(246);
        stage.open(247, 2);
        stage.join(247, people, stage.time().now());
        stage.awaitEntries(247, 2, 2);
        Waves.done(Waves.step(247, "closure"));
        Waves.freeze(247);

        Waves.done(Waves.step(246, "draw"));
        Waves.done(Waves.step(247, "draw"));
        Waves.done(Waves.step(247, "determination", Map.of("decree", "SK-247")));
        Waves.done(Waves.step(246, "determination", Map.of("decree", "SK-246")));

        assertEquals(0, stage.selected(247).size());
        assertEquals(2, stage.selected(246).size());
        Waves.done(Waves.step(247, "announcement"));
        assertNotNull(Waves.get("/v1/waves/247/determination-list").get("items[0].reasons"));
    }

    private void counted(int wave, long joined) {
        Instant now = stage.time().now();
        stage.topic(Topics.JOINS_COUNTED)
                .send(List.of(new Keyed(UUID.randomUUID(), new JoinsCounted(wave, joined, now, now))));
    }

    private WaveChanged lastOf(int wave) {
        return patiently()
                .until(
                        () -> stage.topic(Topics.WAVE_CHANGED).read(WaveChanged.class).stream()
                                .filter(change -> change.wave() == wave)
                                .reduce((one, next) -> next)
                                .orElseThrow(),
                        change -> change.freeze() != null);
    }
}

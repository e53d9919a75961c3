package id.prakerja.selection.seats.determination;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.events.ApplicantRegistered;
import id.prakerja.events.ParticipantSelected;
import id.prakerja.events.Topics;
import id.prakerja.events.WaveChanged;
import id.prakerja.selection.support.Lists;
import id.prakerja.selection.support.People;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Topic;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class SecondJudgementTest {

    @Test
    void whoIsExcludedAfterTheDrawIsNotDeterminedAndTheReserveTakesTheSeat() {
        open(661, 3, 0, Map.of("rule", "LIST", "list", "BLACKLIST_661", "effect", "EXCLUDES"));
        Stage.join(661, 8, "32", false);
        Stage.awaitEntries(661, 8, 8);
        Waves.done(Waves.step(661, "closure"));
        Waves.done(Waves.step(661, "draw"));
        String outcomeRoot = Waves.show(661).getString("draw.outcomeRoot");
        List<UUID> drawn = Stage.selected(661);
        List<UUID> reserve = Waves.get("/v1/waves/661/reserve").getList("items.applicantId", String.class).stream()
                .map(UUID::fromString)
                .toList();
        // One of the selected, and the first of the reserve.
        Lists.holdExclusion("BLACKLIST_661", List.of(drawn.get(1), reserve.get(0)));

        Waves.refused(Waves.tryGet("/v1/waves/661/determination-list"), 409, "DETERMINATION_NOT_PUBLIC");
        Waves.done(Waves.step(661, "determination", Map.of("decree", "SK-661")));
        Waves.done(Waves.step(661, "announcement"));

        List<UUID> determined = List.of(drawn.get(0), drawn.get(2), reserve.get(1));
        assertEquals(new HashSet<>(determined), published(661));
        assertEquals(3L, lastChange(661).determined());
        assertEquals(new HashSet<>(determined), new HashSet<>(Stage.selected(661)));
        JsonPath list = Waves.get("/v1/waves/661/determination-list");
        assertEquals(List.of("EXCLUDED", "PASSED_OVER", "SEATED"), list.getList("items.action"));
        assertEquals(List.of(2, 4, 5), list.getList("items.rank"));
        assertEquals("LISTED:BLACKLIST_661", list.getString("items[0].reasons[0]"));
        assertEquals(2, list.getInt("items[2].inPlaceOfRank"));
        assertFalse(list.prettify().contains(drawn.get(1).toString()), "people stand there by pseudonym");
        assertEquals(outcomeRoot, Waves.show(661).getString("draw.outcomeRoot"), "the draw stays what it was");

        JsonPath excluded = Waves.ownResult(661, drawn.get(1));
        assertEquals("NOT_SELECTED", excluded.getString("outcome"));
        assertEquals("LISTED", excluded.getString("reasonCode"));
        assertEquals(1, excluded.getInt("reasons[0].listVersion"));
        assertEquals(2, excluded.getInt("rank"));
        JsonPath seated = Waves.ownResult(661, reserve.get(1));
        assertEquals("SELECTED", seated.getString("outcome"));
        assertEquals("FROM_RESERVE", seated.getString("reasonCode"));
    }

    @Test
    void whoWasDrawnButNotDeterminedMayBeDrawnByALaterWave() {
        open(662, 1, 0, Map.of("rule", "LIST", "list", "BLACKLIST_662", "effect", "EXCLUDES"));
        UUID person = Stage.join(662, 1, "32", false).get(0);
        Stage.awaitEntries(662, 1, 1);
        Waves.done(Waves.step(662, "closure"));
        Waves.done(Waves.step(662, "draw"));
        Lists.holdExclusion("BLACKLIST_662", List.of(person));
        Waves.done(Waves.step(662, "determination", Map.of("decree", "SK-662")));
        assertEquals(List.of(), Stage.selected(662));
        assertEquals(Set.of(), published(662));
        assertEquals(1L, lastChange(662).selected());
        assertEquals(0L, lastChange(662).determined(), "the others need not wait for whom nobody selects");

        Stage.open(663, 1);
        Stage.join(663, List.of(person), TestClock.now());
        Stage.awaitEntries(663, 1, 1);
        Waves.done(Waves.step(663, "closure"));
        Waves.done(Waves.step(663, "draw"));

        assertEquals(List.of(person), Stage.selected(663));
    }

    @Test
    void aFamilyCardNeverHasMoreRecipientsThanAllowedCountingEarlierWaves() {
        open(664, 1, 2, Map.of("rule", "MINIMUM_AGE", "years", 18));
        determineFamily(664, "family-664", 1);
        open(665, 3, 2, Map.of("rule", "MINIMUM_AGE", "years", 18));

        List<UUID> members = determineFamily(665, "family-664", 3);

        List<UUID> selected = Stage.selected(665);
        assertEquals(1, members.stream().filter(selected::contains).count(), "one of the two seats is taken already");
        open(666, 3, 2, Map.of("rule", "MINIMUM_AGE", "years", 18));
        determineFamily(666, "family-664", 1);
        assertEquals(Map.of("FAMILY_HAS_RECIPIENTS", 1), Waves.figures(666).getMap("excludedByReason"));
    }

    private List<UUID> determineFamily(int wave, String family, int members) {
        List<ApplicantRegistered> people = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            people.add(People.ofFamily(family, "32", false, TestClock.now()));
        }
        Stage.register(people);
        List<UUID> ids = people.stream().map(ApplicantRegistered::applicantId).toList();
        Stage.join(wave, ids, TestClock.now());
        Stage.awaitEntries(wave, members, members);
        Waves.done(Waves.step(wave, "closure"));
        Waves.done(Waves.step(wave, "draw"));
        Waves.done(Waves.step(wave, "determination", Map.of("decree", "SK-" + wave)));
        return ids;
    }

    private void open(int wave, int quota, int familyCap, Map<String, Object> rule) {
        Map<String, Object> plan = new HashMap<>(Waves.plan(wave, quota, TestClock.now()));
        plan.put("familyCap", familyCap);
        plan.put("rules", Map.of("priority", "EITHER", "rules", List.of(rule)));
        Waves.plan(plan, "plan-" + wave).then().statusCode(201);
        patiently().until(() -> Waves.show(wave).getString("status").equals("OPEN"));
    }

    private WaveChanged lastChange(int wave) {
        return Topic.named(Topics.WAVE_CHANGED).read(WaveChanged.class).stream()
                .filter(event -> event.wave() == wave)
                .max(Comparator.comparingLong(WaveChanged::version))
                .orElseThrow();
    }

    private Set<UUID> published(int wave) {
        patiently().until(() -> Waves.get("/v1/messaging").getInt("outbox.pending") == 0);
        List<UUID> people = Topic.named(Topics.PARTICIPANT_SELECTED).read(ParticipantSelected.class).stream()
                .filter(event -> event.wave() == wave)
                .map(ParticipantSelected::participantId)
                .toList();
        Set<UUID> once = new HashSet<>(people);
        assertTrue(once.size() == people.size(), "each once");
        return once;
    }
}

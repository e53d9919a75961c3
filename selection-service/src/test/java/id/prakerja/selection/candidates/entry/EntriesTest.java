package id.prakerja.selection.candidates.entry;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.events.ApplicantErased;
import id.prakerja.events.ApplicantRegistered;
import id.prakerja.events.Topics;
import id.prakerja.selection.support.People;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Topic;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class EntriesTest {

    @Test
    void theDatabaseRefusesAnyChangeOfAFrozenList() throws SQLException {
        UUID person = Stage.closedWave(651, 1, 2).get(0);
        assertEquals(
                1,
                Database.run("update wave_entry set channel = 'ASSISTED' where applicant_id = $1 returning 1", person)
                        .size(),
                "before the freeze");
        Waves.done(Waves.step(651, "draw"));

        for (String tampering : List.of(
                "insert into wave_entry values (651, gen_random_uuid(), 'ONLINE', now(), false)",
                "update wave_entry set joined_at = now() where wave = 651",
                "delete from wave_entry where wave = 651",
                "update seat set rank = 1 where wave = 651",
                "update drawn_block set block = 9 where wave = 651",
                "delete from drawn_rank_block where wave = 651",
                "delete from seat where wave = 651",
                "update judgement set rules_version = 9 where wave = 651")) {
            SQLException refused = assertThrows(SQLException.class, () -> Database.tamper(tampering), tampering);
            assertTrue(refused.getMessage().contains("cannot be changed"), refused::getMessage);
        }
        Database.tamper("insert into wave_entry values (651, gen_random_uuid(), 'ONLINE', now(), true)");
    }

    @Test
    void entriesAreCountedAsTheyComeAndGo() throws SQLException {
        Stage.open(658, 5);
        List<UUID> people = Stage.join(658, 4, "32", false);
        Stage.awaitEntries(658, 4, 4);
        Stage.join(658, people.subList(1, 3), TestClock.now().minusSeconds(1));
        erase(people.get(0), people.get(0));
        Stage.awaitEntries(658, 3, 3);
        Database.tamper("insert into wave_entry values (658, gen_random_uuid(), 'ONLINE', now(), true)");

        assertEquals(3, Database.number("select sum(arrived)::bigint from wave_entry_count where wave = 658"));
        assertEquals(1, Database.number("select sum(after_freeze)::bigint from wave_entry_count where wave = 658"));
        assertEquals(3, Waves.figures(658).getInt("joined"));
        assertEquals(1, Waves.figures(658).getInt("arrivedAfterFreeze"));
    }

    @Test
    void anErasedPersonLeavesEveryWaveThatIsNotFrozenAndDoesNotComeBack() {
        Stage.open(652, 5);
        List<UUID> people = Stage.join(652, 3, "32", false);
        Stage.awaitEntries(652, 3, 3);
        UUID erased = people.get(0);
        ApplicantRegistered late = People.registered(People.someone(), "32", false, TestClock.now());

        erase(erased, late.applicantId(), erased);
        patiently().until(() -> Waves.figures(652).getInt("joined") == 2);
        Database.awaitCount(
                2, "select count(*) from erased_applicant where applicant_id in ($1, $2)", erased, late.applicantId());
        // What was on its way arrives after the erasure.
        Stage.register(List.of(late, People.registered(erased, "32", false, TestClock.now())));
        Stage.join(652, List.of(erased, late.applicantId()), TestClock.now());
        UUID other = Stage.join(652, 1, "32", false).get(0);
        Stage.awaitEntries(652, 3, 3);
        Waves.done(Waves.step(652, "closure"));
        Waves.done(Waves.step(652, "draw"));

        List<UUID> selected = Stage.selected(652);
        assertEquals(3, selected.size());
        assertTrue(selected.contains(other) && !selected.contains(erased));
        assertEquals(0, known(erased));
        assertEquals(0, known(late.applicantId()));
    }

    @Test
    void aPastDrawKeepsItsBytesAndTheErasedPersonGetsNoSeatOfIt() {
        List<UUID> people = Stage.closedWave(653, 1, 3);
        Waves.done(Waves.step(653, "draw"));
        String root = Waves.show(653).getString("draw.outcomeRoot");
        UUID selected = Stage.selected(653).get(0);
        UUID loser =
                people.stream().filter(id -> !id.equals(selected)).findFirst().orElseThrow();

        erase(loser);
        patiently().until(() -> known(loser) == 0);

        assertEquals(root, Waves.show(653).getString("draw.outcomeRoot"));
        assertEquals(3, Database.number("select sum(length(entries)) / 23 from drawn_block where wave = 653"));
        assertEquals(3, Waves.figures(653).getInt("joined"));
    }

    private void erase(UUID... people) {
        Instant now = TestClock.now();
        Topic.named(Topics.APPLICANT_ERASED)
                .publishAll(List.of(people).stream()
                        .map(person -> new Topic.Keyed(person, new ApplicantErased(person, now)))
                        .toList());
    }

    private static long known(UUID person) {
        return Database.number("select count(*) from applicant where applicant_id = '%s'".formatted(person));
    }
}

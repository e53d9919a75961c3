package id.prakerja.selection.faults;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.events.ParticipantReminded;
import id.prakerja.events.ParticipantRevoked;
import id.prakerja.events.ParticipantSelected;
import id.prakerja.events.Topics;
import id.prakerja.events.TrainingEnrolled;
import id.prakerja.selection.support.Lists;
import id.prakerja.selection.support.People;
import id.prakerja.selection.support.Sabotage;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Topic;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Cuts every step off from the database at each table that it writes, which is what the database sees of a process that is killed
 * there, and ends as if nothing had happened.
 */
@ServiceTest
class KilledAnywhereTest {

    @Test
    void aWaveThatIsKilledAtEveryStepEndsWithExactlyItsQuota() throws SQLException {
        Stage.open(921, 4);
        List<UUID> people = Stage.join(921, 9, "32", false);
        Instant now = TestClock.now();
        Stage.register(
                List.of(People.registered(people.get(0), "32", false, "CIVIL_SERVANT", 1990, now.plusSeconds(1))));
        changeRules(921);
        Stage.awaitEntries(921, 9, 9);
        Database.awaitCount(
                1,
                "select count(*) from applicant where applicant_id = $1 and occupation_group = 'CIVIL_SERVANT'",
                people.get(0));
        Waves.done(Waves.step(921, "closure"));

        List<String> frozen = List.of(
                "judgement",
                "draw_record",
                "frozen_block",
                "self_test_block",
                "excluded_entry",
                "wave_change",
                "outbox_event");
        killScheduledAtEach(
                frozen,
                () -> Waves.countJoins(921),
                table -> assertNull(Waves.frozen(921).get("freeze"), table));
        Waves.freeze(921);
        List<String> drawn = List.of(
                "seat",
                "drawn_block",
                "drawn_rank_block",
                "drawn_province",
                "draw_record",
                "wave_change",
                "outbox_event");
        killAtEach(drawn, () -> Waves.step(921, "draw"), () -> assertEquals("CLOSED", status(921)));
        Waves.done(Waves.step(921, "draw"));
        assertEquals("DRAWN", status(921));
        UUID listed = Stage.selected(921).get(0);
        Lists.holdExclusion("BLACKLIST_921", List.of(listed));

        List<String> determined =
                List.of("judgement", "determination_line", "participant", "outbox_event", "wave_change");
        Supplier<Response> determination = () -> Waves.step(921, "determination", Map.of("decree", "SK-921"));
        killAtEach(determined, determination, () -> assertEquals("DRAWN", status(921)));
        Waves.done(determination.get());
        killAtEach(
                List.of("wave_change"),
                () -> Waves.step(921, "announcement"),
                () -> assertEquals("DETERMINED", status(921)));
        Waves.done(Waves.step(921, "announcement"));

        List<UUID> selected = Stage.selected(921);
        assertEquals(4, new HashSet<>(selected).size());
        assertTrue(!selected.contains(listed) && !selected.contains(people.get(0)));
        assertEquals(
                selected.stream().sorted().toList(),
                published(Topics.PARTICIPANT_SELECTED, ParticipantSelected.class).stream()
                        .filter(event -> event.wave() == 921)
                        .map(ParticipantSelected::participantId)
                        .sorted()
                        .toList());
        assertTheSeatsAdd(921, 4);
    }

    @Test
    void remindersRevocationsAndDecisionsThatAreKilledHappenOnce() throws SQLException {
        List<UUID> people = Stage.determinedWave(922, 3, 3);
        Instant deadline = Instant.parse(Waves.show(922).getString("determination.firstPurchaseDeadline"));
        killAtEach(
                List.of("recovered_seat", "membership_decision", "outbox_event"),
                () -> revoke(people.get(0)),
                () -> assertEquals("NOTIFIED", participantStatus(people.get(0))));
        Waves.done(revoke(people.get(0)));

        try (Sabotage sabotage = new Sabotage("outbox_event")) {
            TestClock.advanceTo(deadline.minus(Duration.ofDays(3)));
            sabotage.awaitVictim();
            sabotage.kill();
        }
        patiently().until(() -> reminded().size() == 2);
        killScheduledAtEach(
                List.of("recovered_seat", "outbox_event"),
                () -> TestClock.advanceTo(deadline.plus(Duration.ofHours(2))),
                table -> assertEquals("NOTIFIED", participantStatus(people.get(1)), table));
        patiently()
                .until(() ->
                        people.stream().allMatch(each -> participantStatus(each).equals("REVOKED")));
        // A purchase in time arrives late, and its consumer is killed, too: the record comes again.
        try (Sabotage sabotage = new Sabotage("membership_decision")) {
            enrol(people.get(1), deadline.minusSeconds(1));
            sabotage.awaitVictim();
            sabotage.kill();
        }

        patiently().until(() -> participantStatus(people.get(1)).equals("ACTIVE"));
        assertEquals(
                3,
                published(Topics.PARTICIPANT_REVOKED, ParticipantRevoked.class).stream()
                        .filter(event -> event.wave() == 922)
                        .count());
        assertEquals(2, reminded().size());
        assertTheSeatsAdd(922, 3);
    }

    @Test
    void aDatabaseThatGoesAwayComesBackToTheSameWave() throws SQLException {
        List<UUID> people = Stage.closedWave(923, 2, 5);

        Database.tamper("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and pid <> pg_backend_pid()");

        // One connection after the other is found to be gone, by whatever is done then.
        patiently().ignoreExceptions().until(() -> Waves.tryGet("/v1/waves/923").statusCode() == 200);
        patiently().ignoreExceptions().untilAsserted(() -> {
            if (!status(923).equals("DRAWN")) {
                Waves.step(923, "draw");
            }
            assertEquals("DRAWN", status(923));
        });
        assertEquals(2, Stage.selected(923).size());
        assertTrue(people.containsAll(Stage.selected(923)));
    }

    /** Kills a step at each table in turn; it has not happened then. */
    private static void killAtEach(List<String> tables, Supplier<Response> step, Runnable nothingHappened)
            throws SQLException {
        for (String table : tables) {
            try (Sabotage sabotage = new Sabotage(table)) {
                assertTrue(sabotage.killed(step).statusCode() >= 500, table);
            }
            nothingHappened.run();
        }
    }

    /**
     * Kills what the service does by itself at each table in turn, in the order in which it writes them; it has not happened then. It is
     * done again at once: the next table is held before.
     */
    private static void killScheduledAtEach(List<String> tables, Runnable due, Consumer<String> nothingHappened)
            throws SQLException {
        Sabotage sabotage = new Sabotage(tables.get(0));
        try {
            due.run();
            for (String table : tables) {
                sabotage = table.equals(tables.get(0)) ? sabotage : sabotage.movedTo(table);
                sabotage.awaitVictim();
                sabotage.kill();
                nothingHappened.accept(table);
            }
        } finally {
            sabotage.close();
        }
    }

    /** Every seat of the wave is with somebody or in the pool, and no seat twice. */
    private static void assertTheSeatsAdd(int wave, long quota) {
        long live = Database.number(
                "select count(*) from participant where wave = %d and status <> 'REVOKED'".formatted(wave));
        long pool = Database.number("select count(*) from recovered_seat where wave = %d".formatted(wave));
        assertEquals(quota, live + pool);
    }

    private static void changeRules(int wave) {
        List<Map<String, Object>> rules = List.of(
                Map.of("rule", "OCCUPATION", "groups", List.of("CIVIL_SERVANT")),
                Map.of("rule", "LIST", "list", "BLACKLIST_921", "effect", "EXCLUDES"));
        Waves.done(Waves.rules(wave, 1, rules));
    }

    private static String status(int wave) {
        return Waves.show(wave).getString("status");
    }

    private static String participantStatus(UUID person) {
        return Waves.get("/v1/participants/" + person).getString("status");
    }

    private static Response revoke(UUID person) {
        return Waves.decide(person, "revocation");
    }

    private void enrol(UUID person, Instant at) {
        TrainingEnrolled event = new TrainingEnrolled(
                person, People.someone(), People.someone(), "tokopedia", "institution-01", 350_000, at);
        Topic.named(Topics.TRAINING_ENROLLED).publish(person, event);
    }

    private List<ParticipantReminded> reminded() {
        return published(Topics.PARTICIPANT_REMINDED, ParticipantReminded.class).stream()
                .filter(event -> event.wave() == 922)
                .toList();
    }

    private <T> List<T> published(String topic, Class<T> type) {
        patiently().until(() -> Waves.get("/v1/messaging").getInt("outbox.pending") == 0);
        return Topic.named(topic).read(type);
    }
}

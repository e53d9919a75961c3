package id.prakerja.selection.seats.refill;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.events.ParticipantSelected;
import id.prakerja.events.Topics;
import id.prakerja.selection.support.Sabotage;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Topic;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@ServiceTest
class RefillingSeatsTest {

    @Test
    void freedSeatsGoToTheReserveInRankOrderByAFurtherDecree() {
        List<UUID> selected = determined(671, 3, 7, 14);
        List<UUID> reserve = reserve(671);
        revoke(selected.get(0));
        revoke(selected.get(2));

        JsonPath refill = Waves.done(refill(671, "SK-671-A"));

        assertEquals(2, refill.getInt("filled"));
        assertEquals(
                Stream.of(selected.get(1), selected.get(0), selected.get(2), reserve.get(0), reserve.get(1))
                        .sorted()
                        .toList(),
                published(671).stream()
                        .map(ParticipantSelected::participantId)
                        .sorted()
                        .toList());
        assertEquals(3, live(671), "as many as the quota");
        assertEquals(
                List.of("SK-671-A", "SK-671-A"),
                published(671).stream()
                        .filter(event -> reserve.contains(event.participantId()))
                        .map(ParticipantSelected::decree)
                        .toList());
        JsonPath lines = Waves.get("/v1/waves/671/determination-list?stage=REFILL-1");
        assertEquals(List.of(1, 3), lines.getList("items.inPlaceOfRank"));
        assertEquals(List.of("SEATED", "SEATED"), lines.getList("items.action"));
        Waves.refused(refill(671, "SK-671-B"), 409, "NO_FREED_SEAT");
        Waves.refused(refill(671, "SK-671-A"), 409, "DECREE_USED");
        // Whoever got a seat so can lose it like the others, and it is filled again.
        revoke(reserve.get(0));
        assertEquals(1, Waves.done(refill(671, "SK-671-C")).getInt("filled"));
        assertEquals(3, live(671));
        assertEquals(2, Waves.get("/v1/waves/671/refills").getList("$").size());
    }

    @Test
    void aWaveWhoseTermsSayNoIsNotRefilledNorAfterItsTime() {
        revoke(determined(672, 1, 3, 0).get(0));
        Waves.refused(refill(672, "SK-672-A"), 409, "REFILL_NOT_ALLOWED");
        revoke(determined(673, 1, 3, 5).get(0));
        TestClock.advance(Duration.ofDays(5));

        Waves.refused(refill(673, "SK-673-A"), 409, "REFILL_NOT_ALLOWED");
    }

    @Test
    void ofTwoOperatorsAtOnceOneFillsTheSeat() {
        revoke(determined(674, 1, 5, 14).get(0));

        List<Response> answers = Stream.of("SK-674-A", "SK-674-B")
                .map(decree -> CompletableFuture.supplyAsync(() -> refill(674, decree)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertEquals(
                List.of(200, 409),
                answers.stream().map(Response::statusCode).sorted().toList());
        assertEquals(1, live(674));
        assertEquals(1, Waves.get("/v1/waves/674/refills").getList("$").size());
    }

    @Test
    void aRefillThatIsKilledHasNotHappenedAndItsRepetitionFillsEachSeatOnce() throws SQLException {
        List<UUID> selected = determined(675, 2, 6, 14);
        selected.forEach(RefillingSeatsTest::revoke);
        for (String table : List.of("judgement", "determination_line", "refill", "participant")) {
            try (Sabotage sabotage = new Sabotage(table)) {
                assertTrue(sabotage.killed(() -> refill(675, "SK-675-A")).statusCode() >= 500);
            }
            assertEquals(0, live(675), table);
        }

        assertEquals(2, Waves.done(refill(675, "SK-675-A")).getInt("filled"));

        assertEquals(2, live(675));
        assertEquals(4, published(675).size());
        assertEquals(0, Database.number("select count(*) from recovered_seat where wave = 675 and used_for is null"));
    }

    private List<UUID> determined(int wave, int quota, int joiners, int refillDays) {
        Map<String, Object> plan = new HashMap<>(Waves.plan(wave, quota, TestClock.now()));
        plan.put("refillDays", refillDays);
        Waves.plan(plan, "plan-" + wave).then().statusCode(201);
        patiently().until(() -> Waves.show(wave).getString("status").equals("OPEN"));
        Stage.join(wave, joiners, "32", false);
        Stage.awaitEntries(wave, joiners, joiners);
        Waves.done(Waves.step(wave, "closure"));
        Waves.done(Waves.step(wave, "draw"));
        Waves.done(Waves.step(wave, "determination", Map.of("decree", "SK-" + wave)));
        Waves.done(Waves.step(wave, "announcement"));
        return Stage.selected(wave);
    }

    private static List<UUID> reserve(int wave) {
        return Waves.get("/v1/waves/%d/reserve".formatted(wave)).getList("items.applicantId", String.class).stream()
                .map(UUID::fromString)
                .toList();
    }

    private static void revoke(UUID person) {
        Waves.done(Waves.decide(person, "revocation"));
    }

    private static Response refill(int wave, String decree) {
        return Waves.step(wave, "refills", Map.of("decree", decree));
    }

    private static long live(int wave) {
        return Database.number(
                "select count(*) from participant where wave = %d and status <> 'REVOKED'".formatted(wave));
    }

    private List<ParticipantSelected> published(int wave) {
        patiently().until(() -> Waves.get("/v1/messaging").getInt("outbox.pending") == 0);
        return Topic.named(Topics.PARTICIPANT_SELECTED).read(ParticipantSelected.class).stream()
                .filter(event -> event.wave() == wave)
                .toList();
    }
}

package id.prakerja.selection.waves.recovery;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.events.Topics;
import id.prakerja.events.WaveChanged;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Stage;
import id.prakerja.selection.support.Waves;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Topic;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ServiceTest
class RecoveryWavesTest {

    @Test
    void aDecisionReleasesSeatsOnceAndACancelledWaveReturnsThem() {
        free(841, 3);
        long pool = pool();

        recovery(842, 2, "R-842").then().statusCode(201);

        assertEquals(pool - 2, pool());
        Waves.refused(recovery(843, 1, "R-842"), 409, "DECREE_USED");
        Waves.refused(Waves.seats(842, Map.of("quota", 9)), 409, "RECOVERY_SEATS_FIXED");
        Waves.done(Waves.step(842, "cancellation", Map.of("reason", "A test")));
        assertEquals(pool, pool());
        Map<String, Object> release =
                Waves.get("/v1/recovery-releases").<Map<String, Object>>getList("releases").stream()
                        .filter(each -> each.get("decree").equals("R-842"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(842, release.get("wave"));
        assertEquals(2, release.get("seats"));
        assertTrue(release.containsKey("returnedAt"));
    }

    @Test
    void everyChangeOfARecoveryWaveSaysWhichDecisionReleasedItsSeats() {
        free(871, 1);
        recovery(872, 1, "R-872").then().statusCode(201);
        Waves.done(Waves.step(872, "cancellation", Map.of("reason", "A test")));

        patiently().until(() -> changes(872).size() == 2);

        assertEquals(
                List.of("R-872", "R-872"),
                changes(872).stream().map(WaveChanged::recoveryDecree).toList());
        assertEquals("R-872", Waves.show(872).getString("recoveryDecree"));
        assertTrue(changes(871).stream().allMatch(change -> change.recoveryDecree() == null));
        assertNull(Waves.show(871).getString("recoveryDecree"));
    }

    @Test
    void moreThanThePoolHoldsIsNeverReleasedHoweverManyDecideAtOnce() {
        free(844, 2);
        int pool = Math.toIntExact(pool());
        Waves.refused(recovery(845, pool + 1, "R-845"), 409, "RECOVERY_POOL_TOO_SMALL");

        List<CompletableFuture<Response>> attempts = IntStream.range(846, 850)
                .mapToObj(wave -> CompletableFuture.supplyAsync(() -> recovery(wave, pool, "R-" + wave)))
                .toList();

        assertEquals(
                1,
                attempts.stream()
                        .map(CompletableFuture::join)
                        .filter(answer -> answer.statusCode() == 201)
                        .count());
        assertEquals(0, pool());
    }

    /** With these statistics a select inside the update was read again for each seat, and took another one each time. */
    @Test
    void aReleaseTakesNoMoreThanItNamesWhereTheTableLooksNearlyEmpty() throws SQLException {
        free(873, 3);
        long pool = pool();
        Database.tamper("delete from pg_statistic where starelid = 'recovered_seat'::regclass");
        Database.tamper("update pg_class set reltuples = 1, relpages = 1 where oid = 'recovered_seat'::regclass");

        recovery(874, 1, "R-874").then().statusCode(201);

        assertEquals(pool - 1, pool());
    }

    private List<WaveChanged> changes(int wave) {
        return Topic.named(Topics.WAVE_CHANGED).read(WaveChanged.class).stream()
                .filter(change -> change.wave() == wave)
                .toList();
    }

    private static Response recovery(int wave, int seats, String decree) {
        Map<String, Object> plan = Waves.plan(wave, seats, Instant.parse("2090-01-01T00:00:00Z"));
        plan.put("recoveryDecree", decree);
        return Waves.plan(plan, "recovery-" + wave);
    }

    /** Frees as many seats by revocations. */
    private void free(int wave, int seats) {
        for (UUID person : Stage.determinedWave(wave, seats, seats)) {
            Waves.decide(person, "revocation").then().statusCode(200);
        }
    }

    private static long pool() {
        return Waves.get("/v1/recovery-releases").getLong("free");
    }
}

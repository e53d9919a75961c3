package id.prakerja.selection.waves.wave;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.selection.support.Replica;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Waves;
import id.prakerja.testkit.Management;
import id.prakerja.testkit.TestClock;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Machines may disagree about the time; waves open and close when the database says. */
@ServiceTest
class CalendarOfReplicasTest {

    private static final Duration OFF = Duration.ofMinutes(90);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration CLOSE = Duration.ofSeconds(1);

    @Inject
    Replica replica;

    @Inject
    Pool pool;

    @Inject
    WaveStore waves;

    @Test
    void aReplicaWhoseMachineIsAheadOpensAndClosesNoWaveEarly() {
        Instant opensAt = TestClock.now().plus(Duration.ofMinutes(30));
        Waves.plan(Waves.plan(861, 5, opensAt), "plan-861").then().statusCode(201);

        moveWaves(replica.onAMachineThatIsOffBy(OFF));

        assertEquals("PLANNED", status(861));
        TestClock.advanceTo(opensAt);
        patiently().until(() -> status(861).equals("OPEN"));
        moveWaves(replica.onAMachineThatIsOffBy(OFF));
        assertEquals("OPEN", status(861));
        Waves.done(Waves.step(861, "closure"));
    }

    @Test
    void allReplicasTellTheSameTimeWhateverTheirMachinesSay() {
        for (Duration off : new Duration[] {OFF, OFF.negated(), Duration.ofDays(-400), Duration.ofSeconds(2)}) {
            ProgrammeTime there = replica.onAMachineThatIsOffBy(off);
            Instant before = TestClock.now();
            Instant told = there.now();
            Instant after = TestClock.now();

            assertTrue(told.isAfter(before.minus(CLOSE)), () -> off + " leaves it behind: " + told + ", " + before);
            assertTrue(told.isBefore(after.plus(CLOSE)), () -> off + " leaves it ahead: " + told + ", " + after);
        }
    }

    @Test
    void aReplicaThatIsHeldUpBetweenTwoLooksAtItsClocksIsNotAheadByThat() {
        Instant told = replica.heldUpFor(OFF).now();

        assertTrue(told.isBefore(TestClock.now().plus(CLOSE)), told::toString);
    }

    @Test
    void itIsShownHowFarTheMachinesClockIsOff() {
        patiently().untilAsserted(() -> assertEquals(0, gauge("prakerja_clock_off_seconds"), 1, "the same machine"));
    }

    @Test
    void nothingIsDecidedBeforeTheDatabaseHasSaidWhatTimeItIs() {
        Waves.plan(Waves.plan(862, 5, TestClock.now().plus(Duration.ofDays(1))), "plan-862")
                .then()
                .statusCode(201);
        ProgrammeTime unknown = replica.thatHasNotHeardTheDatabase();

        UncheckedIOException waits = assertThrows(UncheckedIOException.class, () -> moveWaves(unknown));

        assertTrue(waits.getMessage().contains("database"));
        assertEquals("PLANNED", status(862));
        Waves.done(Waves.step(862, "cancellation", Map.of("reason", "A test")));
    }

    private static double gauge(String name) {
        String gauge = given().get(Management.at("/q/metrics"))
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElseThrow();
        return Double.parseDouble(gauge.substring(gauge.lastIndexOf(' ')));
    }

    private void moveWaves(ProgrammeTime time) {
        new WaveCalendar(pool, waves, time).moveWaves().await().atMost(PATIENCE);
    }

    private static String status(int wave) {
        return Waves.show(wave).getString("status");
    }
}

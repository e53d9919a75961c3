package id.prakerja.journey;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.runner.history.EventHistory;
import id.prakerja.runner.history.HistoryChecker;
import id.prakerja.runner.partner.PartnerBooks;
import id.prakerja.runner.suite.RewindCommand;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import picocli.CommandLine;

/**
 * Each service is killed with {@code kill -9} in the middle of its own work while a wave runs, and started again. Nobody may
 * be lost, drawn twice or paid twice: the wave ends in the very state in which an undisturbed one ends. Selection runs twice
 * meanwhile, so that two processes share its database, its partitions and its outbox before, during and after the kill.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WaveUnderKillsTest {

    private static Suite suite;
    private static SmallWave disturbed;
    private static ServiceKiller killer;
    private static CompletableFuture<UndisturbedWave> undisturbed;
    private static boolean agreed;

    @BeforeAll
    static void playWhileServicesAreKilled() {
        // Played meanwhile, on a suite of its own: neither wave sees the other.
        undisturbed = CompletableFuture.supplyAsync(UndisturbedWave::played);
        suite = StartedSuite.fresh("killed");
        StartedSuite.replica(suite, Service.SELECTION);
        disturbed = new SmallWave(suite);
        killer = new ServiceKiller(suite);
        CompletableFuture<Void> kills = CompletableFuture.runAsync(killer::killEachInItsWork);
        agreed = disturbed.play();
        kills.join();
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.stop();
        }
    }

    @Order(1)
    @Test
    void killingEachServiceInTurnChangesNothing() {
        assertTrue(agreed, disturbed::report);
        assertEquals(List.of(Service.values()), killer.killed());
        assertEquals(undisturbed.join().endState(), disturbed.endState());
        assertEquals(
                List.of(),
                HistoryChecker.violations(
                        EventHistory.read(suite.kafkaBootstrapServers()), PartnerBooks.read(suite.workspace())));
    }

    /**
     * The backup is of the moment of the kill, before anybody was paid. What was paid since is planned again, under the same ids:
     * the payment partners know them, and their books, a part of the end state, stay as they are.
     */
    @Order(2)
    @Test
    void aRestoredServiceCatchesUpFromItsTopicsAndPaysNobodyTwice() {
        suite.process(Service.INCENTIVE).kill();
        killer.backup().restore();
        rewindIncentive();

        suite.startService(Service.INCENTIVE);
        suite.awaitReady(Service.INCENTIVE);

        patiently()
                .pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofMinutes(5))
                .untilAsserted(() -> assertEquals(undisturbed.join().endState(), disturbed.endState()));
    }

    private static void rewindIncentive() {
        StringWriter said = new StringWriter();
        int exit = new CommandLine(new RewindCommand())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(
                        "incentive-service",
                        "--kafka=" + suite.kafkaBootstrapServers(),
                        "--to=" + killer.backup().madeAt().minusSeconds(60));
        assertEquals(0, exit, said::toString);
        assertTrue(said.toString().contains("payout.reported."), said::toString);
    }
}

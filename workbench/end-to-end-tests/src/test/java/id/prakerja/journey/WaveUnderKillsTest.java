package id.prakerja.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * Each service is killed with {@code kill -9} in the middle of its own work while a wave runs, and started again. Nobody may
 * be lost, drawn twice or paid twice: the wave ends in the very state in which an undisturbed one ends. Selection runs twice
 * meanwhile, so that two processes share its database, its partitions and its outbox before, during and after the kill.
 */
class WaveUnderKillsTest {

    @Test
    void killingEachServiceInTurnChangesNothing() {
        // Played meanwhile, on a suite of its own: neither wave sees the other.
        CompletableFuture<UndisturbedWave> undisturbed = CompletableFuture.supplyAsync(UndisturbedWave::played);
        Suite suite = StartedSuite.fresh("killed");
        StartedSuite.replica(suite, Service.SELECTION);
        SmallWave disturbed = new SmallWave(suite);
        ServiceKiller killer = new ServiceKiller(suite);
        CompletableFuture<Void> kills = CompletableFuture.runAsync(killer::killEachInItsWork);

        assertTrue(disturbed.play(), disturbed::report);
        kills.join();

        assertEquals(List.of(Service.values()), killer.killed());
        assertEquals(undisturbed.join().endState(), disturbed.endState());
        assertEquals(List.of(), HistoryChecker.violations(EventHistory.read(suite.kafkaBootstrapServers())));
        suite.stop();
    }
}

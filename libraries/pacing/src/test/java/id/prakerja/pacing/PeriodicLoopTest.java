package id.prakerja.pacing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.infrastructure.MutinyScheduler;
import io.smallrye.mutiny.operators.AbstractUni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.smallrye.mutiny.subscription.UniSubscriber;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeriodicLoopTest {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMillis(5);

    /** After this long, what has not happened will not happen, however busy the machine is. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final AtomicInteger rounds = new AtomicInteger();
    private PeriodicLoop loop;

    @AfterEach
    void stop() {
        loop.stop(Duration.ZERO);
    }

    @Test
    void aRoundWithMoreToDoIsFollowedByTheNextAtOnceWithoutGrowingTheStack() {
        loop = new PeriodicLoop("test", LONG, () -> Uni.createFrom().item(rounds.incrementAndGet() < 20_000));
        loop.start();
        await().atMost(PATIENCE).until(() -> rounds.get() == 20_000);
    }

    @Test
    void aRoundThatCannotEvenBeBegunStopsTheLoopForNoLongerThanOneThatFails() {
        loop = new PeriodicLoop("test", SHORT, () -> {
            boolean first = rounds.incrementAndGet() == 1;
            return first ? new Broken() : Uni.createFrom().item(false);
        });
        loop.start();
        await().atMost(LONG).until(() -> rounds.get() >= 3);
        assertTrue(loop.stop(LONG));
    }

    /** Fails whoever subscribes, instead of failing. */
    private static final class Broken extends AbstractUni<Boolean> {

        @Override
        public void subscribe(UniSubscriber<? super Boolean> subscriber) {
            throw new IllegalStateException("cannot be begun");
        }
    }

    @Test
    void wakingEndsThePause() {
        loop = new PeriodicLoop("test", LONG, () -> Uni.createFrom().item(rounds.incrementAndGet() < 0));
        loop.start();
        await().atMost(PATIENCE).until(() -> rounds.get() == 1);
        loop.wake();
        await().atMost(PATIENCE).until(() -> rounds.get() == 2);
    }

    /** As the pool of Quarkus does on an event loop. */
    @Test
    void aPoolThatTakesNoDelayBelowAMillisecondServesAsWell() {
        ExecutorService threads = Executors.newCachedThreadPool();
        Infrastructure.setDefaultExecutor(new MutinyScheduler(threads) {
            @Override
            public void execute(Runnable task) {
                threads.execute(task);
            }

            @Override
            public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
                if (unit.toMillis(delay) < 1) {
                    throw new IllegalArgumentException("Cannot schedule a timer with delay < 1 ms");
                }
                return super.schedule(task, delay, unit);
            }
        });
        try {
            loop = new PeriodicLoop("test", LONG, () -> Uni.createFrom().item(rounds.incrementAndGet() < 3));
            loop.start();
            await().atMost(PATIENCE).until(() -> rounds.get() == 3);
            loop.anticipate();
            await().atMost(PATIENCE).until(() -> rounds.get() > 3);
            loop.stop(PATIENCE);
        } finally {
            Infrastructure.setDefaultExecutor();
        }
    }

    @Test
    void roundsNeverOverlapAndAWakeUpDuringOneIsNotForgotten() {
        Queue<UniEmitter<? super Boolean>> open = new ConcurrentLinkedQueue<>();
        loop = new PeriodicLoop("test", LONG, () -> Uni.createFrom().<Boolean>emitter(open::add));
        loop.start();
        await().atMost(PATIENCE).until(() -> open.size() == 1);
        loop.wake();
        loop.wake();
        assertEquals(1, open.size());
        open.remove().complete(false);
        await().atMost(PATIENCE).until(() -> open.size() == 1);
    }

    @Test
    void roundsNeverOverlapAndAlwaysBeginHoweverManyWakeTheLoop() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger overlaps = new AtomicInteger();
        loop = new PeriodicLoop("test", SHORT, () -> {
            if (running.incrementAndGet() > 1) {
                overlaps.incrementAndGet();
            }
            return Uni.createFrom()
                    .voidItem()
                    .onItem()
                    .delayIt()
                    .by(Duration.ofNanos(100_000))
                    .map(done -> {
                        running.decrementAndGet();
                        return rounds.incrementAndGet() < 0;
                    });
        });
        loop.start();
        IntStream.range(0, 4).parallel().forEach(thread -> {
            while (rounds.get() < 1_000) {
                loop.wake();
                LockSupport.parkNanos(20_000);
            }
        });
        assertEquals(0, overlaps.get());
    }

    @Test
    void aRoundThatFailsIsTriedAgain() {
        loop = new PeriodicLoop("test", SHORT, () -> {
            if (rounds.incrementAndGet() < 4) {
                throw new IllegalStateException("away");
            }
            return Uni.createFrom().item(false);
        });
        loop.start();
        await().atMost(PATIENCE).until(() -> rounds.get() >= 4);
    }

    @Test
    void stoppingLetsTheRoundUnderWayEnd() {
        Queue<UniEmitter<? super Boolean>> open = new ConcurrentLinkedQueue<>();
        AtomicBoolean inTime = new AtomicBoolean();
        loop = new PeriodicLoop("test", SHORT, () -> {
            rounds.incrementAndGet();
            return Uni.createFrom().<Boolean>emitter(open::add);
        });
        loop.start();
        await().atMost(PATIENCE).until(() -> open.size() == 1);
        Thread stopper = new Thread(() -> inTime.set(loop.stop(PATIENCE)));
        stopper.start();
        await().atMost(PATIENCE).until(() -> stopper.getState() == Thread.State.TIMED_WAITING);
        open.remove().complete(true);
        await().atMost(PATIENCE).until(() -> !stopper.isAlive());
        assertTrue(inTime.get());
        assertEquals(1, rounds.get());
    }

    @Test
    void aRoundThatDoesNotEndIsAbandoned() {
        AtomicBoolean cancelled = new AtomicBoolean();
        loop = new PeriodicLoop(
                "test",
                SHORT,
                () -> Uni.createFrom()
                        .<Boolean>emitter(never -> rounds.incrementAndGet())
                        .onCancellation()
                        .invoke(() -> cancelled.set(true)));
        loop.start();
        await().atMost(PATIENCE).until(() -> rounds.get() == 1);
        assertFalse(loop.stop(Duration.ofMillis(20)));
        await().atMost(PATIENCE).untilTrue(cancelled);
    }

    @Test
    void aRoundThatIsAbandonedWhileItBeginsIsCancelledToo() {
        AtomicBoolean cancelled = new AtomicBoolean();
        CountDownLatch abandoned = new CountDownLatch(1);
        loop = new PeriodicLoop("test", SHORT, () -> {
            rounds.incrementAndGet();
            hold(abandoned);
            return Uni.createFrom()
                    .<Boolean>emitter(never -> {})
                    .onCancellation()
                    .invoke(() -> cancelled.set(true));
        });
        loop.start();
        await().atMost(PATIENCE).until(() -> rounds.get() == 1);
        assertFalse(loop.stop(Duration.ofMillis(20)));
        abandoned.countDown();
        await().atMost(PATIENCE).untilTrue(cancelled);
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void pausesDoubleUpToTheLimitAndHalfOfEachIsByChance() {
        Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1));
        loop = new PeriodicLoop("test", LONG, () -> Uni.createFrom().item(false));
        for (int failures = 1; failures < 100; failures++) {
            long whole = Math.min(100L << Math.min(failures - 1, 20), 1_000);
            long pause = backoff.pause(failures).toMillis();
            assertTrue(pause >= whole / 2 && pause <= whole, failures + ": " + pause);
        }
    }
}

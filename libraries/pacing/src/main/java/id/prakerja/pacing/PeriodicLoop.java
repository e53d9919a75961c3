package id.prakerja.pacing;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Does a piece of work again and again, one round at a time, with a pause whenever there was nothing left to do. Replicas run
 * the same loops side by side: the work itself takes what no other has locked.
 *
 * <p>After a round that failed the pause grows, up to half a minute. That is told once in the log, and once more when it is over.
 */
public final class PeriodicLoop {

    private static final Logger LOG = Logger.getLogger(PeriodicLoop.class);
    private static final Duration LONGEST_AFTER_FAILURES = Duration.ofSeconds(30);
    private static final Duration ANTICIPATION = Duration.ofSeconds(1);
    private static final Duration ANTICIPATING_PAUSE = Duration.ofMillis(20);

    private final String name;
    private final Duration pause;
    private final Supplier<Uni<Boolean>> round;
    private final Backoff backoff;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Future<?> next;
    private Cancellable current;
    private long number;
    private long scheduled;
    private boolean started;
    private boolean busy;
    private boolean woken;
    private boolean soon;
    private boolean stopping;
    private boolean abandoned;
    private int failures;
    private long anticipatesUntil = System.nanoTime();

    /**
     * A loop that does not run yet.
     *
     * @param name what it does, for the log
     * @param pause between two rounds of which the first found nothing more to do; also the first pause after a failure
     * @param round one round; true if there may be more to do at once
     */
    public PeriodicLoop(String name, Duration pause, Supplier<Uni<Boolean>> round) {
        this.name = name;
        this.pause = pause;
        this.round = round;
        this.backoff = new Backoff(pause, pause.compareTo(LONGEST_AFTER_FAILURES) > 0 ? pause : LONGEST_AFTER_FAILURES);
    }

    /** Begins at once. */
    public synchronized void start() {
        if (!started && !stopping) {
            started = true;
            schedule(Duration.ZERO);
        }
    }

    /** There is something to do: the next round begins at once, or after the one under way. */
    public synchronized void wake() {
        woken = true;
        // A round that is about to begin is left alone: who wakes faster than it begins would put it off for ever.
        if (started && !busy && !soon && !stopping && failures == 0 && next.cancel(false)) {
            schedule(Duration.ZERO);
        }
    }

    /**
     * There will soon be something to do, for example when the caller's transaction has been committed: for a second, pauses are
     * short.
     */
    public synchronized void anticipate() {
        anticipatesUntil = System.nanoTime() + ANTICIPATION.toNanos();
        wake();
    }

    /** Whether somebody said within the last second that there will soon be something to do. */
    public synchronized boolean isAnticipating() {
        return anticipatesUntil - System.nanoTime() > 0;
    }

    /**
     * Ends: no new round begins, the one under way may end, and is abandoned if it does not in time.
     *
     * @param atMost longest wait
     * @return whether all was done in time
     */
    public boolean stop(Duration atMost) {
        synchronized (this) {
            stopping = true;
            if (!busy) {
                if (next != null) {
                    next.cancel(false);
                }
                ended.countDown();
            }
        }
        boolean inTime = false;
        try {
            inTime = ended.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!inTime) {
            abandon();
        }
        return inTime;
    }

    private synchronized void abandon() {
        abandoned = true;
        if (current != null) {
            current.cancel();
        }
    }

    /** Without a timer where there is no delay: on an event loop the pool of Quarkus uses Vert.x's, which take none below a millisecond. */
    private void schedule(Duration delay) {
        scheduled++;
        long turn = scheduled;
        soon = delay.toMillis() < 1;
        if (soon) {
            FutureTask<Void> now = new FutureTask<>(() -> run(turn), null);
            Infrastructure.getDefaultExecutor().execute(now);
            next = now;
        } else {
            next = Infrastructure.getDefaultWorkerPool()
                    .schedule(() -> run(turn), delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** A task can be cancelled that has begun and waits for this lock: it must not run beside the one that replaced it. */
    private void run(long turn) {
        long mine;
        synchronized (this) {
            if (turn != scheduled) {
                return;
            }
            if (stopping) {
                ended.countDown();
                return;
            }
            busy = true;
            woken = false;
            number++;
            mine = number;
        }
        Cancellable subscription;
        try {
            subscription = Uni.createFrom().deferred(round::get).subscribe().with(this::succeeded, this::failed);
        } catch (Throwable failure) {
            failedToBegin(mine, failure);
            return;
        }
        synchronized (this) {
            if (number == mine) { // else the next has begun already
                current = subscription;
                if (abandoned) { // while it was beginning
                    subscription.cancel();
                }
            }
        }
    }

    /** Nobody else would hear of it, and the loop would stand still for ever. */
    private synchronized void failedToBegin(long mine, Throwable failure) {
        if (busy && number == mine) { // else it has ended before
            failed(failure);
        }
    }

    private synchronized void succeeded(Boolean more) {
        if (failures > 0) {
            LOG.infof("%s goes on", name);
            failures = 0;
        }
        boolean anticipating = isAnticipating() && ANTICIPATING_PAUSE.compareTo(pause) < 0;
        goOn(more || woken ? Duration.ZERO : anticipating ? ANTICIPATING_PAUSE : pause);
    }

    private synchronized void failed(Throwable failure) {
        failures++;
        if (failures == 1) {
            LOG.warnf("%s is interrupted and goes on after a pause: %s", name, failure);
        }
        goOn(backoff.pause(failures));
    }

    private void goOn(Duration delay) {
        busy = false;
        if (stopping) {
            ended.countDown();
        } else {
            schedule(delay);
        }
    }
}

package id.prakerja.messaging.relay;

import id.prakerja.pacing.Backoff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/**
 * Moves events from the store to Kafka while the lease is held: reads, sends, awaits the acknowledgements, deletes. The
 * next rows are read while the former are under way. Not thread-safe, save for the acknowledgements: it belongs to the
 * relay's thread.
 */
final class Dispatcher<P extends PendingEvent> {

    /** Acknowledged rows are deleted at the latest after so long. */
    private static final long FLUSH_NANOS = Duration.ofMillis(50).toNanos();

    private final OutboxStore<P> store;
    private final EventSender sender;
    private final RelayConfig config;
    private final RelayWakeUp wakeUp;
    private final RelayMonitor monitor;
    private final BrokerWatch broker;
    private final Holds holds;
    private final Queue<Completion<P>> completions = new ConcurrentLinkedQueue<>();
    private final List<FailedSend<P>> failures = new ArrayList<>();

    /** Replaced when the lease is lost, so that a late acknowledgement finds no row of a newer term. */
    private SendWindow<P> window = new SendWindow<>();

    private boolean moreToRead;
    private long lastRead = System.nanoTime();
    private long lastFlush = System.nanoTime();

    Dispatcher(OutboxStore<P> store, EventSender sender, RelayConfig config, RelayWakeUp wakeUp, RelayMonitor monitor) {
        this.store = store;
        this.sender = sender;
        this.config = config;
        this.wakeUp = wakeUp;
        this.monitor = monitor;
        this.broker = new BrokerWatch(new Backoff(config.backoff(), config.probeInterval()), System::nanoTime);
        this.holds = new Holds(new Backoff(config.backoff(), config.backoffLimit()), System::nanoTime);
        this.moreToRead = true;
    }

    /**
     * One round.
     *
     * @param lease the lease held
     * @param lasting whether the lease outlasts the delivery of an event sent now
     * @return how long to wait for a wake-up before the next round, in nanoseconds
     */
    long turn(Lease lease, BooleanSupplier lasting) {
        settle();
        flush(lease);
        holds.expire();
        read();
        send(lasting);
        return waitNanos();
    }

    /** Deletes what Kafka has acknowledged so far and notes what has failed. */
    void finish(Lease lease) {
        settle();
        flushNow(lease);
    }

    /** Whether events are under way. */
    boolean busy() {
        return window.underWay() > 0;
    }

    /** Drops everything in hand: what is still under way will be sent again by whoever has the lease. */
    void drop() {
        window = new SendWindow<>();
        failures.clear();
        holds.clear();
        moreToRead = true;
    }

    /** Keys held back now. */
    int heldKeys() {
        return holds.keys().size();
    }

    private void read() {
        int limit = broker.away() ? 1 : config.batchSize();
        boolean room = window.loaded().size() + limit <= config.window() && heldKeys() < config.heldKeys();
        if (!room || readInNanos() > 0) {
            return;
        }
        lastRead = System.nanoTime();
        List<P> rows = store.fetch(limit, window.loaded(), holds.keys());
        rows.forEach(window::load);
        moreToRead = rows.size() >= limit;
    }

    /** Time until the store is to be looked at, in nanoseconds. */
    private long readInNanos() {
        if (moreToRead) {
            return broker.probeInNanos();
        }
        Duration interval = wakeUp.hot() ? config.hotPollInterval() : config.pollInterval();
        return Math.max(lastRead + interval.toNanos() - System.nanoTime(), broker.probeInNanos());
    }

    private void send(BooleanSupplier lasting) {
        while (broker.allowance(window.underWay()) > 0 && lasting.getAsBoolean()) {
            P row = window.next();
            if (row == null) {
                return;
            }
            if (holds.holdKeyWithTopic(row.event().key(), row.event().topic())) {
                window.fail(row);
            } else {
                send(row);
            }
            settle();
        }
    }

    private void send(P row) {
        SendWindow<P> term = window;
        sender.send(row.event(), failure -> {
            completions.add(new Completion<>(term, row, failure));
            wakeUp.nudge();
        });
    }

    /** Takes in what the producer has told since the last time. */
    private void settle() {
        Completion<P> completion = completions.poll();
        while (completion != null) {
            if (completion.term() != window) {
                // Of a term that has ended: whoever has the lease has sent it again.
            } else if (completion.failure() == null) {
                acknowledged(completion.row());
            } else {
                failed(completion.row(), completion.failure());
            }
            completion = completions.poll();
        }
    }

    private void acknowledged(P row) {
        window.acknowledge(row);
        holds.topicIsFine(row.event().topic());
        monitor.acknowledged();
        if (broker.acknowledged()) {
            holds.brokerIsBack();
            moreToRead = true;
            monitor.kafkaIsBack();
        }
    }

    private void failed(P row, SendFailure failure) {
        window.fail(row);
        monitor.failed();
        failures.add(new FailedSend<>(row, failure.error()));
        SendFailure.Reach reach = broker.failed(failure);
        holds.holdKey(row.event().key(), row.attempts() + 1, reach == SendFailure.Reach.BROKER);
        if (reach == SendFailure.Reach.TOPIC) {
            holds.holdTopic(row.event().topic());
        } else if (reach == SendFailure.Reach.BROKER) {
            window.dropReady();
            moreToRead = true;
            monitor.kafkaAway(failure.error());
        }
    }

    private void flush(Lease lease) {
        boolean due = window.acknowledgedCount() >= config.batchSize() / 2
                || !busy()
                || System.nanoTime() - lastFlush > FLUSH_NANOS;
        if (due) {
            flushNow(lease);
        }
    }

    private void flushNow(Lease lease) {
        lastFlush = System.nanoTime();
        if (window.acknowledgedCount() > 0) {
            List<P> acknowledged = window.takeAcknowledged();
            boolean deleted = false;
            try {
                store.delete(lease, acknowledged);
                deleted = true;
            } finally {
                if (deleted) {
                    window.forget(acknowledged);
                } else {
                    window.putBack(acknowledged);
                }
            }
        }
        if (!failures.isEmpty()) {
            store.recordFailures(lease, failures);
            failures.clear();
        }
    }

    private long waitNanos() {
        long wait = readInNanos();
        if (window.acknowledgedCount() > 0) {
            wait = Math.min(wait, lastFlush + FLUSH_NANOS - System.nanoTime());
        }
        boolean full = window.loaded().size() + config.batchSize() > config.window();
        boolean waitsForOthers = full || heldKeys() >= config.heldKeys();
        return waitsForOthers ? Math.max(wait, FLUSH_NANOS) : wait;
    }

    /** How a send ended; {@code failure} is null if well. */
    private record Completion<P extends PendingEvent>(SendWindow<P> term, P row, SendFailure failure) {}
}

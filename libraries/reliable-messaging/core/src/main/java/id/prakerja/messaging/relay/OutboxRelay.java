package id.prakerja.messaging.relay;

import id.prakerja.pacing.Backoff;
import java.time.Duration;
import java.util.Optional;

/**
 * Sends what waits in an outbox to Kafka: leased and fenced, so that of all instances of a service one works; in order per
 * key; each event until Kafka has acknowledged it, and only then deleted. If the process dies between two steps, the event
 * is sent again with the same id.
 *
 * <p>One thread of its own does the work and may block; only the acknowledgements come from the producer's thread.
 *
 * @param <P> the store's kind of row
 */
public final class OutboxRelay<P extends PendingEvent> {

    private final EventSender sender;
    private final RelayConfig config;
    private final RelayWakeUp wakeUp;
    private final RelayMonitor monitor;
    private final LeaseKeeper leases;
    private final Dispatcher<P> dispatcher;
    private final Backoff storeBackoff;
    private final Thread thread;
    private final BacklogSampler sampler;
    private volatile boolean stopping;
    private int storeFailures;

    /**
     * Prepares a relay; {@link #start()} starts it.
     *
     * @param owner name of this instance, see {@link RelayConfig#owner()}
     * @param store where the events wait
     * @param sender to Kafka; closed when the relay has stopped
     * @param config settings
     * @param wakeUp the bell that the outbox rings
     * @param monitor told about every change
     * @throws IllegalArgumentException if an event could be under way for longer than half a lease
     */
    public OutboxRelay(
            String owner,
            OutboxStore<P> store,
            EventSender sender,
            RelayConfig config,
            RelayWakeUp wakeUp,
            RelayMonitor monitor) {
        if (config.deliveryTimeout().multipliedBy(2).compareTo(config.lease()) > 0) {
            throw new IllegalArgumentException(
                    "prakerja.relay.delivery-timeout must be at most half of prakerja.relay.lease");
        }
        this.sender = sender;
        this.config = config;
        this.wakeUp = wakeUp;
        this.monitor = monitor;
        this.leases = new LeaseKeeper(store, owner, config.lease(), System::nanoTime);
        this.dispatcher = new Dispatcher<>(store, sender, config, wakeUp, monitor);
        this.storeBackoff = new Backoff(config.backoff(), config.probeInterval());
        this.sampler = new BacklogSampler(store, monitor);
        this.thread = new Thread(this::run, "outbox-relay");
        this.thread.setDaemon(true);
        this.thread.setUncaughtExceptionHandler((died, error) -> monitor.died(error));
    }

    /** Starts the relay's thread. */
    public void start() {
        thread.start();
        sampler.start();
    }

    /**
     * Stops: nothing new is sent, what is under way is awaited, acknowledged events are deleted, the lease is given back.
     *
     * @param atMost longest wait
     * @return whether all that was done in time; if not, the lease lapses by itself and events may be sent again
     */
    public boolean stop(Duration atMost) {
        stopping = true;
        sampler.stop();
        wakeUp.nudge();
        try {
            thread.join(atMost.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    private void run() {
        while (!stopping) {
            wakeUp.await(step());
        }
        windDown();
        sender.close();
        monitor.stopped();
    }

    /** One round, whatever happens. Returns how long to wait before the next, in nanoseconds. */
    private long step() {
        try {
            Optional<Lease> lease = leases.hold();
            storeFailures = 0;
            if (lease.isEmpty()) {
                monitor.standingBy();
                return config.probeInterval().toNanos();
            }
            monitor.relaying(lease.get());
            long wait = dispatcher.turn(lease.get(), this::outlastsDelivery);
            monitor.holding(dispatcher.heldKeys());
            return Math.min(wait, config.lease().toNanos() / 6);
        } catch (LeaseLostException e) {
            dispatcher.drop();
            leases.forget();
            return 0;
        } catch (RuntimeException e) {
            monitor.storeAway(e);
            storeFailures++;
            return storeBackoff.nanos(storeFailures);
        }
    }

    private boolean outlastsDelivery() {
        return !stopping && leases.lasts(config.deliveryTimeout());
    }

    private void windDown() {
        try {
            long deadline = System.nanoTime() + config.deliveryTimeout().toNanos();
            Optional<Lease> lease = leases.hold();
            while (lease.isPresent() && dispatcher.busy() && deadline - System.nanoTime() > 0) {
                dispatcher.finish(lease.get());
                wakeUp.await(Math.min(Duration.ofMillis(20).toNanos(), deadline - System.nanoTime()));
                lease = leases.hold();
            }
            if (lease.isPresent()) {
                dispatcher.finish(lease.get());
                leases.release();
            }
        } catch (RuntimeException e) {
            monitor.storeAway(e);
        }
    }
}

package id.prakerja.messaging.acceptance;

import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.relay.Backlog;
import id.prakerja.messaging.relay.EventSender;
import id.prakerja.messaging.relay.FailedSend;
import id.prakerja.messaging.relay.Lease;
import id.prakerja.messaging.relay.OutboxStore;
import id.prakerja.messaging.relay.PendingEvent;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Lets a test step in before and after everything a relay does to its store and to Kafka. */
public interface Steps {

    /** Called before and after each step, on the relay's thread; may block it, or end it with an {@link Error}. */
    void pass();

    /** Whether acknowledgements still reach the relay. */
    default boolean alive() {
        return true;
    }

    /** Called before what waits is counted, on the thread that counts. */
    default void count() {}

    /** The store, with these steps around every call. */
    static <P extends PendingEvent> OutboxStore<P> around(OutboxStore<P> store, Steps steps) {
        return new SteppedStore<>(store, steps);
    }

    /** The sender, with these steps around every send. */
    static EventSender around(EventSender sender, Steps steps) {
        return new SteppedSender(sender, steps);
    }

    /** A store with steps. */
    record SteppedStore<P extends PendingEvent>(OutboxStore<P> store, Steps steps) implements OutboxStore<P> {

        private <T> T step(Supplier<T> call) {
            steps.pass();
            T result = call.get();
            steps.pass();
            return result;
        }

        private void step(Runnable call) {
            steps.pass();
            call.run();
            steps.pass();
        }

        @Override
        public Optional<Lease> acquire(String owner, Duration ttl) {
            return step(() -> store.acquire(owner, ttl));
        }

        @Override
        public boolean renew(Lease lease, Duration ttl) {
            return step(() -> store.renew(lease, ttl));
        }

        @Override
        public void release(Lease lease) {
            step(() -> store.release(lease));
        }

        @Override
        public List<P> fetch(int limit, Collection<P> loaded, Set<String> heldKeys) {
            return step(() -> store.fetch(limit, loaded, heldKeys));
        }

        @Override
        public void delete(Lease lease, Collection<P> acknowledged) {
            step(() -> store.delete(lease, acknowledged));
        }

        @Override
        public void recordFailures(Lease lease, Collection<FailedSend<P>> failures) {
            step(() -> store.recordFailures(lease, failures));
        }

        @Override
        public Backlog backlog() {
            steps.count();
            return store.backlog();
        }
    }

    /** A sender with steps. */
    record SteppedSender(EventSender sender, Steps steps) implements EventSender {

        @Override
        public void send(OutboxEvent event, Acknowledgement acknowledgement) {
            steps.pass();
            sender.send(event, failure -> {
                if (steps.alive()) {
                    acknowledgement.complete(failure);
                }
            });
            steps.pass();
        }

        @Override
        public void close() {
            sender.close();
        }
    }
}
